import { expect, test } from 'vitest';
import { placesOf } from './order.ts';

test.each([
	[
		[5, 3, 3, 1],
		[1, 2, 2, 4],
	],
	[
		[0, 0, 0],
		[1, 1, 1],
	],
	[
		[-2, 4],
		[2, 1],
	],
	[[], []],
])('totals %o take places %o', (totals, places) => {
	expect(placesOf(totals, [])).toEqual(places);
});

test('who is held on top comes first, whatever the others have', () => {
	expect(placesOf([1, 9, 5], [0])).toEqual([1, 2, 3]);
	expect(placesOf([1, 9, 5], [0, 2])).toEqual([1, 3, 1]);
});
