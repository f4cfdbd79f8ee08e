import type { Root } from 'hast';
import { chaptersIn } from './chapters.ts';
import { takenOut } from './tidy.ts';

/**
 * Sets the drawings of a tree last in their chapter, as plates: they take a page each, and what
 * followed them would stand alone on the next one.
 */
export function setPlatesLast(book: Root): void {
	for (const { element: chapter } of chaptersIn(book))
		chapter.children.push(...takenOut(chapter, 'drawing'));
}
