import type { Edges } from './coverage.ts';

/** One step of an outline, as fonts give them: its end is the last of its points. */
export interface Step {
	command: string;
	args: readonly number[];
}

/** The outline of a letter as straight edges, so many for each curve. */
export function edgesOf(outline: readonly Step[], parts: number): Edges {
	const steps = pointsOf(parts);
	const edges: number[] = [];
	let [fromX, fromY, beginX, beginY] = [0, 0, 0, 0];
	const to = (x: number, y: number) => {
		edges.push(fromX, fromY, x, y);
		[fromX, fromY] = [x, y];
	};
	for (const { command, args } of outline) {
		const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
		const [startX, startY] = [fromX, fromY];
		if (command === 'moveTo') {
			[fromX, fromY, beginX, beginY] = [a, b, a, b];
		} else if (command === 'lineTo') {
			to(a, b);
		} else if (command === 'closePath') {
			to(beginX, beginY);
		} else if (command === 'quadraticCurveTo') {
			for (const [s, t] of steps)
				to(s * s * startX + 2 * s * t * a + t * t * c, s * s * startY + 2 * s * t * b + t * t * d);
		} else {
			for (const [s, t] of steps)
				to(
					s ** 3 * startX + 3 * s * s * t * a + 3 * s * t * t * c + t ** 3 * e,
					s ** 3 * startY + 3 * s * s * t * b + 3 * s * t * t * d + t ** 3 * f,
				);
		}
	}
	return Float64Array.from(edges);
}

/** How near to the beginning and to the end of a curve each point along it lies. */
function pointsOf(parts: number): (readonly [number, number])[] {
	return Array.from({ length: parts }, (_, part) => {
		const t = (part + 1) / parts;
		return [1 - t, t] as const;
	});
}
