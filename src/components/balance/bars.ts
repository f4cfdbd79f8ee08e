import { positionOn, type Balance, type BalanceRow } from '../../engine/guide/balance.ts';

/** A segment as it is drawn: lengths are shares of the width, as SVG takes them. */
export interface Bar {
	readonly kind: 'for' | 'against' | 'own' | 'own against';
	readonly x: string;
	readonly width: string;
	/** The segment’s answer, where the word has room beside the mark of the total. */
	readonly label: { readonly text: string; readonly x: string } | undefined;
	readonly segment: BalanceRow['segments'][number];
}

/** What a letter of a label takes of the narrowest picture that shows labels, and both ends together. */
const [letter, ends] = [0.0178, 0.024];

/** The bars of one row. */
export function barsOf(
	picture: Balance,
	{ segments, total }: BalanceRow,
	nameOf: (question: string) => string,
): readonly Bar[] {
	const mark = positionOn(picture, total);
	return segments.map((segment) => {
		const [start, end] = [segment.from, segment.to]
			.map((points) => positionOn(picture, points))
			.toSorted((a, b) => a - b) as [number, number];
		// The mark never stands over a word: what it divides has its word in the larger part.
		const cut = Math.min(Math.max(mark, start), end);
		const [from, to] = end - cut > cut - start ? [cut, end] : [start, cut];
		const text = nameOf(segment.line.question);
		const against = segment.to < 0 ? 'against' : 'for';
		return {
			kind: !segment.isOwn ? against : segment.to < 0 ? 'own against' : 'own',
			x: share(start),
			width: share(end - start),
			label:
				text.length * letter + ends <= to - from ? { text, x: share((from + to) / 2) } : undefined,
			segment,
		};
	});
}

/** A part of the width, as SVG takes it. */
export function share(part: number): string {
	return `${Math.round(part * 1e4) / 100}%`;
}
