import type { Element, Root } from 'hast';
import { hasClass } from '../../remark/hast.ts';
import { chaptersIn } from './chapters.ts';
import { takenOut } from './tidy.ts';

/**
 * Sets the drawings within the text of a tree last in their chapter, as plates: they take a page each, and what
 * followed them would stand alone on the next one.
 */
export function setPlatesLast(book: Root): void {
	for (const { element: chapter } of chaptersIn(book)) {
		const texts = chapter.children.filter(
			(part) => part.type === 'element' && hasClass(part, 'prose'),
		);
		chapter.children.push(...texts.flatMap((text) => takenOut(text as Element, 'drawing')));
	}
}
