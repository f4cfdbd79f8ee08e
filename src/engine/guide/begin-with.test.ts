import { expect, test } from 'vitest';
import { practice, shop } from '../../tests/fixtures/model.ts';
import { evaluate } from './advice.ts';
import { choose } from './answers.ts';
import { beginWith } from './begin-with.ts';
import type { Effort } from './model.ts';
import type { Advised } from './practices.ts';

const advised = (id: string, effort: Effort, serves = '', byRail = ''): Advised => ({
	practice: practice(id, 'any', { effort, serves: [serves] }),
	because: [],
	byRails: byRail ? [byRail] : [],
});
const { first, answers, isRequest } = evaluate(shop, { job: choose('sell') });
const order = (all: readonly Advised[], done?: readonly string[], given = answers) => {
	const found = beginWith(
		{
			topics: [{ topic: 'any', advised: all }],
			first,
			answers: given,
			isRequest: given['feedback'] !== undefined,
		},
		done,
	);
	return (['three', 'rest', 'done'] as const).map((part) =>
		found[part].map((each) => each.practice.id).join(' '),
	);
};

test('what a rail asks for stands before what serves first place, before the rest', () => {
	const all = [
		advised('other', 'afternoon'),
		advised('leading', 'afternoon', 'availability'),
		advised('rail', 'weeks', '', 'floor'),
		advised('last', 'afternoon'),
	];
	expect(order(all)).toEqual(['rail leading other', 'last', '']);
});

test('among equals the cheaper comes first, and else the order of the rules', () => {
	const all = [
		advised('a', 'weeks'),
		advised('b', 'day'),
		advised('c', 'day'),
		advised('d', 'afternoon'),
	];
	expect(order(all)).toEqual(['d b c', 'a', '']);
});

test('what is done makes room, and is kept apart', () => {
	const all = ['a', 'b', 'c', 'd'].map((id) => advised(id, 'day'));
	expect(order(all, ['b'])).toEqual(['a c d', '', 'b']);
});

test('where hands, days or money are few, weeks of work wait', () => {
	const all = [advised('long', 'weeks', '', 'floor'), advised('short', 'days')];
	expect(order(all)[0]).toBe('long short');
	expect(order(all, [], { binding: choose('few-hands') })[0]).toBe('short long');
});

test('where somebody asks for a feature, the need is found before anything else', () => {
	const dig = { ...advised('dig', 'weeks'), practice: practice('dig', 'request', {}) };
	const all = [advised('rail', 'afternoon', 'availability', 'floor'), dig];
	expect(order(all)[0]).toBe('rail dig');
	expect(order(all, [], { feedback: choose('request') })[0]).toBe('dig rail');
});

test('there are at most twelve in all', () => {
	const all = Array.from({ length: 20 }, (_, at) => advised(`p${at}`, 'day'));
	const { three, rest, done } = beginWith(
		{ topics: [{ topic: 'any', advised: all }], first, answers, isRequest },
		['p0', 'p5'],
	);
	expect(three.length + rest.length + done.length).toBe(12);
});
