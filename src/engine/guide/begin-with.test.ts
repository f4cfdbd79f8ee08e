import { expect, test } from 'vitest';
import { guardRail, option, practice, shop } from '../../tests/fixtures/model.ts';
import { evaluate } from './advice.ts';
import { choose } from './answers.ts';
import { beginWith } from './begin-with.ts';
import type { Effort } from './model.ts';
import type { Advised } from './practices.ts';

/** A practice for which so many reasons rest on the answers. */
const advised = (id: string, effort: Effort, serves = '', byRail = '', reasons = 0): Advised => ({
	practice: practice(id, 'any', {
		effort,
		serves: serves.split(' '),
		taxes: ['time'],
		advise: Array.from({ length: reasons }, () => ({ when: { job: 'sell' }, because: 'x' })),
	}),
	because: [],
	byRails: byRail ? [byRail] : [],
});
const { questions } = shop;
const sold = evaluate(shop, { job: choose('sell') });
const rails = (always: boolean, ...ids: string[]) =>
	ids.map((id) => ({ rail: guardRail(id, { always, advises: [id, `${id} long`] }), because: [] }));
const order = (
	all: readonly Advised[],
	done?: readonly string[],
	more: Partial<typeof sold> = {},
) => {
	const topics = [{ topic: 'any', advised: all }];
	const guardRails = rails(false, 'floor', 'wall');
	const found = beginWith({ ...sold, guardRails, ...more, topics }, done);
	return (['three', 'rest', 'done'] as const).map((part) =>
		found[part].map((each) => each.practice.id).join(' '),
	);
};

test('what a rail asks for stands before what serves first place, before the rest', () => {
	const all = [
		advised('other', 'afternoon'),
		advised('leading', 'afternoon', 'availability'),
		advised('floor', 'weeks', '', 'floor'),
		advised('last', 'afternoon'),
	];
	expect(order(all)).toEqual(['floor leading other', 'last', '']);
});

test('one rail takes one place, and first place has the rest, before what else rails ask for', () => {
	const all = [
		advised('wall', 'afternoon', '', 'wall'),
		advised('floor', 'day', '', 'floor'),
		advised('a', 'weeks', 'availability'),
		advised('b', 'weeks', 'availability'),
	];
	expect(order(all)).toEqual(['floor a b', 'wall', '']);
});

test('a rail that is raised on every walk takes no place before the rest', () => {
	const all = [advised('always', 'day', '', 'end'), advised('other', 'afternoon')];
	expect(order(all, [], { guardRails: rails(true, 'end') })[0]).toBe('other always');
});

test('a rail that first place raises goes before the others', () => {
	const all = [advised('wall', 'day', '', 'wall'), advised('early', 'day', '', 'brief')];
	const brief = {
		rail: guardRail('brief', { advises: ['early'] }),
		because: [[{ key: 'first', ids: ['availability'] }]],
	};
	const guardRails = [...rails(false, 'wall'), brief];
	expect(order(all, [], { guardRails })[0]).toBe('early wall');
});

test('one place is for what is feared next, if something exists for it and takes less than weeks', () => {
	const second = { ...questions[0]!, reasoning: true, optional: true };
	const options = [{ ...second.options[0]!, pushes: [{ priority: 'safety' }] }] as never;
	const answered = [{ question: second, options, notSure: false }];
	const all = [
		...['a', 'b', 'c'].map((id) => advised(id, 'day', 'availability')),
		advised('long', 'weeks', 'safety'),
		advised('aside', 'day', 'learning safety', '', 1),
		advised('next', 'days', 'safety'),
	];
	expect(order(all, [], { answered })[0]).toBe('a next b');
	expect(order(all.slice(0, 4), [], { answered })[0]).toBe('a b c');
	// What serves it beside something else takes the place where nothing serves it first of all.
	expect(order(all.slice(0, -1), [], { answered })[0]).toBe('aside a b');
});

test('what more of the answers ask for goes first, then what exists for the place, then the cheaper', () => {
	const all = [
		advised('cheap', 'afternoon', 'availability'),
		advised('aside', 'afternoon', 'learning availability', '', 1),
		advised('own', 'weeks', 'availability', '', 1),
		advised('asked', 'weeks', 'availability', '', 2),
	];
	expect(order(all)).toEqual(['asked own aside', 'cheap', '']);
});

test('a check that a rail only keeps waits its turn', () => {
	const all = [advised('kept', 'day', '', 'floor'), advised('leading', 'day', 'availability')];
	expect(order(all)[0]).toBe('leading kept');
});

test('of the three, what more of the answers ask for stands before the others', () => {
	const all = [
		advised('rail', 'day', '', 'floor'),
		advised('general', 'day', 'availability'),
		advised('floor', 'day', '', 'floor'),
		advised('asked', 'weeks', 'learning availability', '', 1),
	];
	expect(order(all)[0]).toBe('floor asked general');
});

test('what costs no priority needs one reason more', () => {
	const free = advised('free', 'afternoon', 'availability', '', 1);
	const all = [
		{ ...free, practice: { ...free.practice, taxes: [] } },
		advised('priced', 'weeks', 'availability', '', 1),
	];
	expect(order(all)[0]).toBe('priced free');
});

test('behind the three stands one practice for each place that an answer pushes strongly', () => {
	const { ranking } = sold;
	const places = ranking.places.map((ranked) =>
		ranked.priority.id === 'learning'
			? { ...ranked, lines: [{ points: 3, strength: 'strong' } as never] }
			: ranked,
	);
	const all = [
		...['a', 'b', 'c', 'd'].map((id) => advised(id, 'day', 'availability', '', 1)),
		advised('learn', 'weeks', 'learning'),
	];
	expect(order(all, [], { ranking: { ...ranking, places } })[1]).toBe('learn d');
});

test('a reason that rests on the order alone counts as none', () => {
	const rule = { when: { first: 'availability' }, because: 'x' };
	const general = advised('general', 'day', 'availability');
	const all = [
		{ ...general, practice: { ...general.practice, advise: [rule, rule] } },
		advised('asked', 'weeks', 'availability', '', 1),
	];
	expect(order(all)[0]).toBe('asked general');
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

test('where hands, days or money are few, weeks of work wait, unless they serve first place', () => {
	const all = [
		advised('floor long', 'weeks', '', 'floor'),
		advised('short', 'days'),
		advised('leading', 'weeks', 'availability'),
	];
	expect(order(all)[0]).toBe('floor long leading short');
	const options = [option('few', '', { scarce: true })];
	const answered = questions.slice(0, 1).map((question) => ({ question, options, notSure: false }));
	expect(order(all, [], { answered })[0]).toBe('leading short floor long');
});

test('where somebody asks for a feature, the need is found before anything else', () => {
	const dig = { ...advised('dig', 'weeks'), practice: practice('dig', 'request', {}) };
	const all = [advised('rail', 'afternoon', 'availability', 'floor'), dig];
	expect(order(all)[0]).toBe('rail dig');
	expect(order(all, [], { isRequest: true })[0]).toBe('dig rail');
});

test('there are at most twelve in all', () => {
	const all = Array.from({ length: 20 }, (_, at) => advised(`p${at}`, 'day'));
	const [three, rest, done] = order(all, ['p0', 'p5']).map((ids) => ids.split(' ').length);
	expect([three, rest, done]).toEqual([3, 7, 2]);
});
