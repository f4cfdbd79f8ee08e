import { toHtml } from 'hast-util-to-html';
import { entriesOf, indexOf } from './index-of-terms.ts';
import { checkLinks } from './links.ts';
import { mentionsOf, named } from './mentions.ts';
import type { Piece } from './piece.ts';

/** Gives what `make` makes of a source, or what it made of the same source before. */
type Keeper = (source: string, make: () => Promise<Buffer>) => Promise<Buffer>;

/**
 * Binds the pieces of a book, in their order, into one document, and fills its index, which may be
 * kept. Gives the document in many parts. Throws where a link leads to nothing in the book.
 */
export async function bind(
	pieces: readonly Piece[],
	keepIndex: Keeper = (_, make) => make(),
): Promise<Buffer[]> {
	checkLinks(pieces);
	if (!pieces.some(isIndex)) return named(pieces, new Map()).flat();
	const entries = entriesOf(pieces);
	const mentions = mentionsOf(pieces, entries);
	const index = await keepIndex(JSON.stringify([entries, [...mentions]]), async () =>
		Buffer.from(toHtml(indexOf(entries, mentions), { space: 'html' })),
	);
	return named(pieces, mentions).flatMap((html, at) =>
		pieces[at] && isIndex(pieces[at]) ? filled(Buffer.concat(html), index) : html,
	);
}

/** The parts of a section with its last content put in. */
function filled(section: Buffer, content: Buffer): Buffer[] {
	const end = section.lastIndexOf('</section>');
	return [section.subarray(0, end), content, section.subarray(end)];
}

const isIndex = ({ address }: Piece) => address === '/book-index/';
