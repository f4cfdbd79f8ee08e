import type { Element, Root } from 'hast';
import { eachElement } from '../../remark/hast.ts';
import { keyOf } from '../places-in-book.ts';

/** A page of the site as it stands in the book: its element and the address that it has on the site. */
export interface Place {
	element: Element;
	address: string;
	/** Its id in the book, which is also the prefix of every id within it. */
	key: string;
}

/** The one page that a piece of the book holds; throws where there is none, or more. */
export function placeIn(tree: Root): Place {
	const places: Place[] = [];
	eachElement(tree, (element) => {
		const address = element.properties['dataAddress'];
		if (typeof address === 'string') places.push({ element, address, key: keyOf(address) });
	});
	const [place, ...more] = places;
	if (!place || more.length > 0)
		throw new Error(`A piece of the book must hold one page; it holds ${places.length}.`);
	return place;
}

/** The words of an element without its notes, its page numbers and its marks. */
export function wordsOf(node: Element): string {
	return node.children
		.map((child) =>
			child.type === 'text'
				? child.value
				: child.type === 'element' && !isMark(child)
					? wordsOf(child)
					: '',
		)
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Tells whether an element has a class. */
export function hasClass(node: Element, name: string): boolean {
	const classes = node.properties['className'];
	return Array.isArray(classes) && classes.includes(name);
}

function isMark(node: Element): boolean {
	return ['on', 'turn', 'ref', 'note', 'anchor', 'node'].some((name) => hasClass(node, name));
}
