import type { Line, Ranked, Ranking } from './ranking.ts';

/** One push as a stretch of the scale, in points; `from` is nearer to zero. */
export interface Segment {
	readonly line: Line;
	readonly from: number;
	readonly to: number;
	/** Whether it is the reader’s own reasoning, not a fact. */
	readonly isOwn: boolean;
}

/** One priority as a row of the picture. */
export interface BalanceRow {
	readonly id: string;
	readonly name: string;
	readonly place: number;
	readonly total: number;
	readonly isFirst: boolean;
	readonly segments: readonly Segment[];
	/** Guard rails that hold the row up. */
	readonly heldBy: readonly string[];
}

/** A ranking as places and lengths; the scale reaches from `least` to `most` points and has zero in it. */
export interface Balance {
	readonly rows: readonly BalanceRow[];
	readonly least: number;
	readonly most: number;
}

/** The least that a scale shows, so that a single point does not look like a landslide. */
const span = { least: -2, most: 4 };

/** The picture of a ranking; those to be seen beside it on the same scale may be given as well. */
export function balance(ranking: Ranking, beside: readonly Ranking[] = []): Balance {
	const ends = [ranking, ...beside].flatMap(({ places }) =>
		places.flatMap(({ lines }) => segmentsOf(lines).map(({ to }) => to)),
	);
	return {
		rows: ranking.places.map((ranked) => rowOf(ranked, ranking)),
		least: Math.min(span.least, ...ends),
		most: Math.max(span.most, ...ends),
	};
}

/** Where so many points stand on the scale, from 0 to 1. */
export function positionOn({ least, most }: Balance, points: number): number {
	return (points - least) / (most - least);
}

function rowOf({ priority, place, total, lines, heldBy }: Ranked, { first }: Ranking): BalanceRow {
	return {
		id: priority.id,
		name: priority.name,
		place,
		total,
		isFirst: first.includes(priority.id),
		segments: segmentsOf(lines),
		heldBy,
	};
}

/** Pushes one after the other, for to the right of zero and against to the left; one’s own reasoning first. */
function segmentsOf(lines: readonly Line[]): readonly Segment[] {
	let [least, most] = [0, 0];
	return lines
		.filter(({ points }) => points !== 0)
		.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
		.map((line) => {
			const from = line.points > 0 ? most : least;
			const to = from + line.points;
			if (line.points > 0) most = to;
			else least = to;
			return { line, from, to, isOwn: isOwn(line) };
		});
}

function isOwn({ source }: Line): boolean {
	return source === 'reader';
}
