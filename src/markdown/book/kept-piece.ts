import type { Piece } from './piece.ts';

/** What is known of a piece, in one line above its HTML; `lengths` are those of its parts in bytes. */
type Heading = Omit<Piece, 'html'> & { lengths: number[] };

/** A piece as bytes, of which the HTML need not be read to be bound. */
export function bytesOf({ html, ...facts }: Piece): Buffer {
	const heading: Heading = { ...facts, lengths: html.map(({ length }) => length) };
	return Buffer.concat([Buffer.from(`${JSON.stringify(heading)}\n`), ...html]);
}

/** The piece that `bytesOf` wrote. */
export function pieceIn(bytes: Buffer): Piece {
	const end = bytes.indexOf('\n');
	const { lengths, ...facts } = JSON.parse(bytes.toString('utf8', 0, end)) as Heading;
	let at = end + 1;
	const html = lengths.map((length) => bytes.subarray(at, (at += length)));
	return { ...facts, html };
}
