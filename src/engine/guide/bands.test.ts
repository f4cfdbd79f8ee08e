import { expect, test } from 'vitest';
import { bandsOf } from './bands.ts';
import { priority } from '../../tests/fixtures/model.ts';
import { placesOf } from './order.ts';

const bandsFor = (totals: readonly number[], top: readonly number[] = []) => {
	const places = placesOf(totals, top);
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
	['three clear places', [6, 4, 2, 1], 'first', 'a', 'abc', '', 'd'],
	['two who share first place', [6, 6, 2, 1], 'first', 'ab', 'abc', '', 'd'],
	[
		'three who share third place, where one fits',
		[6, 4, 3, 3, 3, 1],
		'first',
		'a',
		'ab',
		'cde',
		'f',
	],
	['three who share second place', [6, 4, 4, 4], 'first', 'a', 'a', 'bcd', ''],
	['four who share first place', [2, 2, 2, 2, 1], 'shared-by-too-many', '', '', 'abcd', ''],
	['no points, no place of honour', [3, 0, 0, -2], 'first', 'a', 'a', '', 'bcd'],
	['nothing above zero', [0, 0, -2], 'no-points', '', '', '', ''],
])('%s', (_, totals, kind, ...bands) => {
	const [first, high, crowded, notFirst] = bands.map((ids) => [...ids]);
	expect(bandsFor(totals)).toEqual({ kind, first, high, crowded, notFirst });
});

test('a floor comes first even without points', () => {
	expect(bandsFor([0, 5, 4, 3], [0])).toMatchObject({
		kind: 'first',
		first: ['a'],
		high: ['a', 'b', 'c'],
		notFirst: ['d'],
	});
});
