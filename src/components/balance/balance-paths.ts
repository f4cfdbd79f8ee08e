import { positionOn, type Balance, type BalanceRow } from '../../engine/guide/balance.ts';

/** Where the rows of a picture stand: its width, how high a bar is, and where each bar begins. */
interface Room {
	readonly width: number;
	readonly bar: number;
	top(row: number): number;
}

/** A balance as one path for each of its signs, for where it stands still and small. */
export interface BalancePaths {
	/** Answers that speak for a priority, and those against. */
	readonly facts: string;
	readonly against: string;
	/** What speaks for that which comes first, and the reader’s own reasoning elsewhere. */
	readonly first: string;
	readonly own: string;
	readonly zero: string;
	readonly sums: string;
}

/** Draws a balance with few elements: the same places and lengths, without words. */
export function balancePaths(picture: Balance, { width, bar, top }: Room): BalancePaths {
	const x = (points: number) => Math.round(10 * width * positionOn(picture, points)) / 10;
	const bars = picture.rows.flatMap(({ isFirst, segments }, row) =>
		segments.map(({ from, to, isOwn }) => {
			const left = x(Math.min(from, to));
			const kind = to < 0 ? 'against' : isFirst ? 'first' : isOwn ? 'own' : 'facts';
			const length = Math.round(10 * (x(Math.max(from, to)) - left)) / 10;
			return { kind, path: `M${left} ${top(row)}h${length}v${bar}h-${length}z` };
		}),
	);
	const all = (wanted: string) =>
		bars.flatMap(({ kind, path }) => (kind === wanted ? path : [])).join('');
	const strokes = (points: (row: BalanceRow) => number) =>
		picture.rows.map((row, at) => `M${x(points(row))} ${top(at) - bar / 4}v${1.5 * bar}`).join('');
	return {
		facts: all('facts'),
		against: all('against'),
		first: all('first'),
		own: all('own'),
		zero: strokes(() => 0),
		sums: strokes(({ total }) => total),
	};
}
