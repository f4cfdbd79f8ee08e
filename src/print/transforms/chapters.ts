import type { Element, Root } from 'hast';
import { hasClass } from '../../remark/hast.ts';
import { keyOf } from '../places-in-book.ts';

/** A page of the site as it stands in the book: its element and the address that it has on the site. */
export interface Chapter {
	element: Element;
	address: string;
	/** Its id in the book, which is also the prefix of every id within it. */
	key: string;
}

/** The chapters of the book in their order, the cover and the openings of parts among them. */
export function chaptersIn(book: Root): Chapter[] {
	return book.children.flatMap((element) => {
		const address = element.type === 'element' && element.properties['dataAddress'];
		return typeof address === 'string' ? [{ element, address, key: keyOf(address) }] : [];
	}) as Chapter[];
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

function isMark(node: Element): boolean {
	return ['on', 'turn', 'ref', 'note', 'anchor', 'node'].some((name) => hasClass(node, name));
}
