import { expect, test } from 'vitest';
import { bandsOf } from './bands.ts';
import { priority } from '../../tests/fixtures/model.ts';
import { placesOf } from './order.ts';

const bandsFor = (totals: readonly number[], top: readonly number[] = []) => {
	const places = placesOf(totals, { top, below: [] });
	return bandsOf(
		totals.map((total, at) => ({
			priority: priority('abcdefgh'.charAt(at)),
			total,
			lines: [],
			place: places[at] ?? 0,
			heldBy: top.includes(at) ? ['floor'] : [],
		})),
	);
};

test.each([
	['three clear places', [6, 4, 2, 1], ['a'], ['a', 'b', 'c'], []],
	['two who share first place', [6, 6, 2, 1], ['a', 'b'], ['a', 'b', 'c'], []],
	[
		'three who share third place, where only one fits',
		[6, 4, 3, 3, 3],
		['a'],
		['a', 'b'],
		['c', 'd', 'e'],
	],
	['three who share second place', [6, 4, 4, 4], ['a'], ['a'], ['b', 'c', 'd']],
	['four who share first place: nothing is decided', [2, 2, 2, 2, 1], [], [], ['a', 'b', 'c', 'd']],
	['no points, no place of honour', [3, 0, 0, -2], ['a'], ['a'], []],
])('%s', (_, totals, first, high, crowded) => {
	expect(bandsFor(totals)).toEqual({ first, high, crowded });
});

test('a floor comes first even without points', () => {
	expect(bandsFor([0, 5, 4, 3], [0])).toEqual({ first: ['a'], high: ['a', 'b', 'c'], crowded: [] });
});
