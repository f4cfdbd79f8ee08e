import { expect, test } from 'vitest';
import { closeCalls } from './close-calls.ts';
import { answered, checkout, shop } from '../../tests/fixtures/model.ts';
import { rank } from './ranking.ts';

const callsFor = (answers: Parameters<typeof rank>[1]) =>
	closeCalls(rank(shop, answers).places).map(({ boundary, gap, upper, lower }) => ({
		boundary,
		gap,
		upper: upper.map(({ priority }) => priority.id),
		lower: lower.map(({ priority }) => priority.id),
	}));

test('first place that hangs on one point is named', () => {
	expect(callsFor(answered({ job: 'sell', wrong: 'repairable' }))).toEqual([
		{ boundary: 1, gap: 1, upper: ['availability'], lower: ['correctness'] },
	]);
});

test('a tie is a close call without a lower side', () => {
	expect(callsFor(answered({ job: 'sell', wrong: 'repairable', duties: ['audited'] }))).toEqual([
		{ boundary: 1, gap: 0, upper: ['availability', 'correctness'], lower: [] },
	]);
});

test('three points are no close call', () => {
	expect(callsFor(checkout)).toEqual([]);
});

test('where a guard rail decides, no point does', () => {
	expect(callsFor(answered({ job: 'count', outage: 'severe' }))).toEqual([]);
	expect(callsFor(answered({ wrong: 'people' }))).toEqual([]);
});
