export interface Point {
	x: number;
	y: number;
}

interface Frame extends Point {
	width: number;
	height: number;
	/** Where the level begins and ends in which the node stands; lines turn outside of it. */
	level: { top: number; bottom: number };
}

/** A line between two nodes, and the points where it bends on its way. */
export interface Route {
	from: Frame;
	to: Frame;
	bends: Point[];
}

/**
 * The points of each line: it leaves below its question and arrives above its target, side by side
 * with the other lines there and in the order in which they run, so that none cross at a node.
 */
export function portsOf(routes: Route[]): Point[][] {
	const lines = routes.map(({ bends }) => [...bends]);
	for (const [from, leaving] of Map.groupBy(routes.keys(), (index) => routes[index]?.from)) {
		if (!from) continue;
		for (const [line, x] of spread(
			leaving.map((index) => lines[index] ?? []),
			0,
			from,
		))
			line.unshift({ x, y: from.y + from.height }, { x, y: from.level.bottom });
	}
	for (const [to, arriving] of Map.groupBy(routes.keys(), (index) => routes[index]?.to)) {
		if (!to) continue;
		for (const [line, x] of spread(
			arriving.map((index) => lines[index] ?? []),
			-1,
			to,
		))
			line.push({ x, y: to.level.top }, { x, y: to.y });
	}
	return lines;
}

/** Where each line meets a node’s edge, in the order of the points at that end of the lines. */
function spread(lines: Point[][], end: 0 | -1, { x, width }: Frame): [Point[], number][] {
	const sorted = lines.toSorted((a, b) => (a.at(end)?.x ?? 0) - (b.at(end)?.x ?? 0));
	const step = Math.min(26, width / (sorted.length + 1));
	const middle = x + width / 2;
	const only = sorted.length === 1 ? sorted[0]?.at(end)?.x : undefined;
	// A line by itself need not bend for a few pixels.
	if (only !== undefined && Math.abs(only - middle) < width / 4)
		return [[sorted[0] as Point[], only]];
	const first = middle - ((sorted.length - 1) * step) / 2;
	return sorted.map((line, place) => [line, first + place * step]);
}

/** An SVG path through the points that runs straight down at each, with an open arrowhead. */
export function curve(points: Point[]): string {
	const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
	if (!first) return '';
	let path = `M${first.x} ${first.y}`;
	let at = first;
	for (const next of rest) {
		const middle = Math.round((at.y + next.y) / 2);
		if (next.x === at.x && next.y === at.y) continue;
		if (next.x !== at.x) path += `C${at.x} ${middle} ${next.x} ${middle} ${next.x} ${next.y}`;
		else path = `${path.replace(/V-?\d+$/, '')}V${next.y}`;
		at = next;
	}
	return `${path}m-4-4 4 4 4-4`;
}
