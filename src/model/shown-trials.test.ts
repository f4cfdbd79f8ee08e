import { expect, test } from 'vitest';
import { feared, trialOf } from '../tests/fixtures/trials.ts';
import { shownTrials } from './shown-trials.ts';

const rivals = [{ name: 'A model', first: ['learning'] }];
const trials = [
	trialOf({ rivals }),
	trialOf({ id: 'b', set: 'fit' }),
	trialOf({ id: 'c', readers: [] }),
];

test('the guide stands beside its rivals, held before fit, each with its range', () => {
	const { answered, tables } = shownTrials(feared, trials);
	expect(answered.map(({ trial }) => trial.id)).toEqual(['shop', 'b']);
	const rows = Object.fromEntries(tables[0].rows.map(([name = '', ...cells]) => [name, cells]));
	expect(tables[0].head).toEqual([
		'',
		...['Held: accepted', 'Held: ruled out', 'Fit: accepted', 'Fit: ruled out'],
	]);
	expect(rows['The guide, from all answers']?.[0]).toBe('1 of 1: 100 % (21\u00a0to\u00a0100)');
	expect(rows['What would defeat it, alone']?.slice(0, 2)).toEqual([
		'0.5 of 1: 50 % (5\u00a0to\u00a095)',
		'0.5 of 1: 50 % (5\u00a0to\u00a095)',
	]);
	expect(rows['A model']).toEqual([
		'0 of 1: 0 % (0\u00a0to\u00a079)',
		'1 of 1: 100 % (21\u00a0to\u00a0100)',
		'',
		'',
	]);
	expect(rows['Availability first for everybody']?.[0]).toBe('1 of 1: 100 % (21\u00a0to\u00a0100)');
	expect(rows['Drawn by lot']).toEqual(['25 %', '25 %', '25 %', '25 %']);
});

test('agreement, calls and likeness have tables of their own', () => {
	const [, parted, calls, alike] = shownTrials(feared, trials).tables;
	expect(parted.rows.map(([name]) => name)).toEqual([
		...['Held: they agree', 'Held: they part', 'Fit: they agree', 'Fit: they part'],
	]);
	expect(calls.rows[0]).toEqual([
		'Held: the guide',
		'1 of 2.5: 40 % (7\u00a0to\u00a085)',
		'20 %',
		'0 %',
		'1',
		'0 of 1',
	]);
	expect(alike.rows.find(([name]) => name === 'Duties')).toEqual([
		'Duties',
		'0 of 2: 0 % (0\u00a0to\u00a066)',
		'50 %',
	]);
});

test('before anybody has answered, no figure is told', () => {
	const { tables } = shownTrials(feared, [trialOf({ readers: [] })]);
	const cells = tables.flatMap(({ rows }) => rows.flatMap(([, ...rest]) => rest));
	expect(cells.filter((cell) => /[1-9]/.test(cell))).toEqual([]);
});
