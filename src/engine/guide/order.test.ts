import { expect, test } from 'vitest';
import { placesOf } from './order.ts';

const free = { top: [], below: [] };

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
	expect(placesOf(totals, free)).toEqual(places);
});

test('who is held on top comes first, whatever the others have', () => {
	expect(placesOf([1, 9, 5], { top: [0], below: [] })).toEqual([1, 2, 3]);
});

test('who is held below another follows right behind it', () => {
	expect(placesOf([9, 3, 5, 1], { top: [], below: [{ above: 1, below: 0 }] })).toEqual([
		3, 2, 1, 4,
	]);
});

test('equal totals do not share a place across a hold', () => {
	expect(placesOf([3, 3], { top: [], below: [{ above: 1, below: 0 }] })).toEqual([2, 1]);
});

test('holds follow one another', () => {
	const below = [
		{ above: 1, below: 0 },
		{ above: 2, below: 1 },
	];
	expect(placesOf([9, 8, 1, 4], { top: [], below })).toEqual([4, 3, 2, 1]);
});

test('holds that wait for each other do not wait forever', () => {
	const below = [
		{ above: 1, below: 0 },
		{ above: 0, below: 1 },
	];
	expect(placesOf([2, 5, 3], { top: [], below })).toEqual([3, 2, 1]);
});
