/** A stretch of rows that needs a lane to itself. */
export interface Span {
	id: string;
	from: number;
	to: number;
}

/**
 * Gives each span a lane so that no two spans in a lane overlap. Short spans come first and so run
 * nearest to the nodes, inside the longer ones around them.
 */
export function lanesOf(spans: Span[]): { lanes: Map<string, number>; count: number } {
	const taken: Span[][] = [];
	const lanes = new Map<string, number>();
	for (const span of spans.toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.to - b.to)) {
		const free = taken.findIndex((others) => others.every((other) => apart(span, other)));
		const lane = free < 0 ? taken.length : free;
		(taken[lane] ??= []).push(span);
		lanes.set(span.id, lane);
	}
	return { lanes, count: taken.length };
}

function apart(a: Span, b: Span): boolean {
	return a.to < b.from || b.to < a.from;
}
