import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';

test('short spans run inside long ones', () => {
	const { lanes, count } = lanesOf([
		{ id: 'long', from: 0, to: 9 },
		{ id: 'short', from: 2, to: 3 },
	]);

	expect([...lanes]).toEqual([
		['short', 0],
		['long', 1],
	]);
	expect(count).toBe(2);
});

test('spans that do not overlap share a lane, and spans that touch do not', () => {
	const { lanes } = lanesOf([
		{ id: 'above', from: 0, to: 1 },
		{ id: 'below', from: 2, to: 3 },
		{ id: 'touching', from: 3, to: 5 },
	]);

	expect(Object.fromEntries(lanes)).toEqual({ above: 0, below: 0, touching: 1 });
});
