import { toHtml } from 'hast-util-to-html';
import { entriesOf, indexOf } from './index-of-terms.ts';
import { checkLinks } from './links.ts';
import { mentionsOf, named } from './mentions.ts';
import type { Piece } from './piece.ts';

/**
 * Binds the pieces of a book, in their order, into one document, and fills its index. Throws where a
 * link leads to nothing in the book.
 */
export function bind(pieces: readonly Piece[]): string {
	checkLinks(pieces);
	if (!pieces.some(isIndex)) return named(pieces, new Map()).join('');
	const entries = entriesOf(pieces);
	const mentions = mentionsOf(pieces, entries);
	const index = toHtml(indexOf(entries, mentions), { space: 'html' });
	return named(pieces, mentions)
		.map((html, at) =>
			pieces[at] && isIndex(pieces[at]) ? html.replace(/(?=<\/section>$)/, () => index) : html,
		)
		.join('');
}

const isIndex = ({ address }: Piece) => address === '/book-index/';
