import type { Led } from './links.ts';
import type { Piece } from './piece.ts';

/** What is known of a piece, but for its links; `lengths` are those of the parts of its HTML in bytes. */
type Heading = Omit<Piece, 'html' | 'links'> & { lengths: number[] };

/** A piece as bytes: a line of what is known of it, a line of its links, and its HTML. */
export function bytesOf({ html, links, ...facts }: Piece): Buffer {
	const heading: Heading = { ...facts, lengths: html.map(({ length }) => length) };
	const lines = [heading, links()].map((line) => Buffer.from(`${JSON.stringify(line)}\n`));
	return Buffer.concat([...lines, ...html]);
}

/** The piece that `bytesOf` wrote. Neither its links nor its HTML need be read to bind it. */
export function pieceIn(bytes: Buffer): Piece {
	const first = bytes.indexOf('\n');
	const second = bytes.indexOf('\n', first + 1);
	const { lengths, ...facts } = JSON.parse(bytes.toString('utf8', 0, first)) as Heading;
	let at = second + 1;
	const html = lengths.map((length) => bytes.subarray(at, (at += length)));
	const links = () => JSON.parse(bytes.toString('utf8', first, second)) as Led[];
	return { ...facts, links, html };
}
