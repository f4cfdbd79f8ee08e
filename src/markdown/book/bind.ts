import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { addIndex } from './index-of-terms.ts';
import { leadLinks, prefixIds } from './links.ts';
import { numberNodes } from './nodes.ts';
import { collectNotes } from './notes.ts';
import { placesOf } from './places.ts';
import { setPlatesLast } from './plates.ts';
import { printAddresses } from './printed-addresses.ts';
import { raiseNumbers } from './raised.ts';
import { markShortParagraphs } from './short-paragraphs.ts';
import { deepenHeadings, dropScreenParts } from './tidy.ts';

/**
 * Binds pages of the site into one document: ids made unique, links led to their places in the
 * book, notes at the end of each chapter, nodes of trees numbered, and an index. Throws where a
 * link leads to nothing in the book.
 */
export function bind(html: string, base: string): string {
	const tree = htmlToHast(html, { fragment: true }) as Root;
	dropScreenParts(tree);
	raiseNumbers(tree);
	const places = placesOf(tree);
	for (const place of places) {
		deepenHeadings(place);
		printAddresses(place);
		collectNotes(place);
		setPlatesLast(place);
		if (place.address.startsWith('/decision-trees/')) numberNodes(place);
		prefixIds(place);
	}
	leadLinks(tree, places, base);
	addIndex(tree, places);
	markShortParagraphs(tree);
	return toHtml(tree, { space: 'html' });
}
