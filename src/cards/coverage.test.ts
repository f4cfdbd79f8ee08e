import sharp from 'sharp';
import { expect, test } from 'vitest';
import { Coverage } from './coverage.ts';
import { edgesOf, type Step } from './edges.ts';

const size = 40;

test('half a pixel is covered by half', () => {
	expect(covered(box(10.5, 10, 12, 11.25))).toEqual({
		'10,10': 0.5,
		'11,10': 1,
		'10,11': 0.125,
		'11,11': 0.25,
	});
});

test('what lies beyond the edges is cut off', () => {
	const all = covered(box(-5, -5, size + 5, size + 5));
	expect(Object.keys(all)).toHaveLength(size * size);
	expect(new Set(Object.values(all))).toEqual(new Set([1]));
});

test('outlines that overlap cover no more than once, and one that turns back leaves a hole', () => {
	const twice = covered([...box(4, 4, 8, 8), ...box(6, 6, 10, 10)]);
	expect(twice['7,7']).toBe(1);
	const ring = covered([...box(4, 4, 12, 12), ...box(6, 6, 10, 10).toReversed().map(turned)]);
	expect(ring['5,5']).toBe(1);
	expect(ring['8,8']).toBeUndefined();
});

test('curves of the size of letters are drawn as another program draws them', async () => {
	const steps: Step[] = [
		{ command: 'moveTo', args: [6.2, -20.7] },
		{ command: 'quadraticCurveTo', args: [7, -6.1, 20.4, -6.6] },
		{ command: 'bezierCurveTo', args: [34, -7.3, 33.2, -28, 26.1, -33.5] },
		{ command: 'lineTo', args: [12.2, -34.9] },
		{ command: 'closePath', args: [] },
	];
	const path = 'M6.2 20.7Q7 6.1 20.4 6.6C34 7.3 33.2 28 26.1 33.5L12.2 34.9Z';
	const theirs = await sharp(
		Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="#fff"/><path transform="scale(0.5)" d="${path}"/></svg>`,
		),
	)
		.extractChannel(0)
		.raw()
		.toBuffer();
	const ours = covered(steps, 0.5);
	const differences = [...theirs].map((shade, at) =>
		Math.abs(1 - shade / 255 - (ours[`${at % size},${Math.floor(at / size)}`] ?? 0)),
	);
	expect(Math.max(...differences)).toBeLessThan(0.1);
	expect(Object.keys(ours).length).toBeGreaterThan(150);
});

function box(left: number, top: number, right: number, bottom: number): Step[] {
	return [
		{ command: 'moveTo', args: [left, -top] },
		{ command: 'lineTo', args: [right, -top] },
		{ command: 'lineTo', args: [right, -bottom] },
		{ command: 'lineTo', args: [left, -bottom] },
		{ command: 'lineTo', args: [left, -top] },
	];
}

/** The steps of a box the other way round still begin with a move. */
function turned(step: Step, at: number): Step {
	return { ...step, command: at === 0 ? 'moveTo' : 'lineTo' };
}

/** How much of each pixel is covered, by `x,y`. */
function covered(steps: readonly Step[], scale = 1): Record<string, number> {
	const strip = new Coverage(size, size);
	strip.add(edgesOf(steps, 8), { scale, x: 0, y: 0 });
	const found: Record<string, number> = {};
	strip.take((x, y, amount) => (found[`${x},${y}`] = amount));
	return found;
}
