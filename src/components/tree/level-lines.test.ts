import { expect, test } from 'vitest';
import { curve, portsOf } from './level-lines.ts';

const frame = (x: number, y: number) => ({
	x,
	y,
	width: 100,
	height: 40,
	level: { top: y - 4, bottom: y + 44 },
});

test('lines leave a node side by side, in the order in which they run', () => {
	const from = frame(0, 0);
	const [toTheRight, toTheLeft] = portsOf([
		{ from, to: frame(200, 100), bends: [{ x: 250, y: 70 }] },
		{ from, to: frame(-200, 100), bends: [{ x: -150, y: 70 }] },
	]);

	expect(toTheLeft?.slice(0, 2)).toEqual([
		{ x: 37, y: 40 },
		{ x: 37, y: 44 },
	]);
	expect(toTheRight?.slice(0, 2)).toEqual([
		{ x: 63, y: 40 },
		{ x: 63, y: 44 },
	]);
});

test('a line by itself does not bend for a few pixels', () => {
	const [line] = portsOf([{ from: frame(0, 0), to: frame(0, 100), bends: [{ x: 53, y: 70 }] }]);

	expect(curve(line ?? [])).toBe('M53 40V100m-4-4 4 4 4-4');
});

test('a line curves between points that are not below each other', () => {
	expect(
		curve([
			{ x: 0, y: 0 },
			{ x: 40, y: 20 },
		]),
	).toBe('M0 0C0 10 40 10 40 20m-4-4 4 4 4-4');
	expect(curve([])).toBe('');
});
