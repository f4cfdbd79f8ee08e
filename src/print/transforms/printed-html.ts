import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { fillIndex } from './index-of-terms.ts';
import { leadLinks, prefixIds, type LeftOut } from './links.ts';
import { numberNodes } from './nodes.ts';
import { collectNotes } from './notes.ts';
import { shortenCases } from './pocket.ts';
import { setPlatesLast } from './plates.ts';
import { printAddresses } from './printed-addresses.ts';
import { raiseNumbers } from './raised.ts';
import { deepenHeadings, dropScreenParts } from './tidy.ts';

/** Changes the tree of the whole book; `base` is the path that the site lies below. */
type Transform = (book: Root, base: string, left: LeftOut) => void;

/** What makes a book for paper of the pages of the site, in this order. */
const transforms: Transform[] = [
	dropScreenParts,
	raiseNumbers,
	deepenHeadings,
	printAddresses,
	collectNotes,
	setPlatesLast,
	numberNodes,
	prefixIds,
	leadLinks,
	fillIndex,
];

/**
 * The HTML of the book for paper, made of the HTML of its chapters as the site has them. Throws where
 * a link leads to nothing in the book, other than to what is left out of it.
 */
export function printedHtml(
	chapters: string,
	base: string,
	left: LeftOut = { isLeftOut: () => false },
	isPocket = false,
): string {
	const book = fromHtml(chapters, { fragment: true });
	if (isPocket) shortenCases(book);
	for (const transform of transforms) transform(book, base, left);
	return toHtml(book);
}
