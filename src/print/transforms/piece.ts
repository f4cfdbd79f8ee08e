import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { eachElement } from '../../remark/hast.ts';
import { termsIn, wordedSections, type Worded } from './index-of-terms.ts';
import { leadLinks, prefixIds, type Led } from './links.ts';
import { cutAtMarks, markReferences, type Reference } from './mentions.ts';
import { numberNodes } from './nodes.ts';
import { collectNotes } from './notes.ts';
import { placeIn } from './places.ts';
import { setPlatesLast } from './plates.ts';
import { printAddresses } from './printed-addresses.ts';
import { raiseNumbers } from './raised.ts';
import { markShortParagraphs } from './short-paragraphs.ts';
import { deepenHeadings, dropScreenParts } from './tidy.ts';

/** One page of the site as it stands in the book, and what the book must know of it to be bound. */
export interface Piece {
	/**
	 * Its HTML as UTF-8, which is long, so that it is never text again; cut at each link that has no id
	 * yet, of which `references` tells. `named` puts ids there.
	 */
	html: Buffer[];
	/** Which of the references each cut stands for. */
	cuts: number[];
	/** Its address on the site. */
	address: string;
	/** Its id in the book, which is also the prefix of every id within it. */
	key: string;
	ids: string[];
	/** The ids that its links lead to, each once, and the links, of which there are many. */
	targets: string[];
	links: () => Led[];
	terms: Worded[];
	sections: Worded[];
	references: Reference[];
}

/**
 * Makes a piece of the book of a page of the site that lies below `base`, which decides alone what
 * comes of it: ids made unique, links led to where their targets stand in the book, notes at the end,
 * nodes of trees numbered. Throws where the HTML is no one element with an address.
 */
export function pieceOf(html: string, base: string): Piece {
	const tree = htmlToHast(html, { fragment: true }) as Root;
	dropScreenParts(tree);
	raiseNumbers(tree);
	const place = placeIn(tree);
	deepenHeadings(place);
	printAddresses(place);
	collectNotes(place);
	setPlatesLast(place);
	if (place.address.startsWith('/decision-trees/')) numberNodes(place);
	prefixIds(place);
	const links = leadLinks(place, base);
	// Whether the index looks for sections and mentions in it.
	const isChapter = place.element.properties['dataTerm'] !== undefined;
	const facts = {
		address: place.address,
		key: place.key,
		ids: idsIn(place.element),
		targets: [...new Set(links.map(({ target }) => target))],
		links: () => links,
		terms: termsIn(place.element),
		sections: isChapter ? wordedSections(place) : [],
		references: isChapter ? markReferences(place) : [],
	};
	markShortParagraphs(tree);
	return { ...cutAtMarks(toHtml(tree, { space: 'html' })), ...facts };
}

function idsIn(element: Element): string[] {
	const ids: string[] = [];
	eachElement(element, ({ properties: { id } }) => void (typeof id === 'string' && ids.push(id)));
	return ids;
}
