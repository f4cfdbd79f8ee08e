import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass, type Place } from './places.ts';

/**
 * Sets the drawings of a tree last in their chapter, as plates: they take a page each, and what
 * followed them would stand alone on the next one.
 */
export function setPlatesLast({ element: chapter }: Place): void {
	const plates: ElementContent[] = [];
	visit(chapter as unknown as Root, 'element', (node: Element, index, parent) => {
		if (!hasClass(node, 'drawing') || index === undefined || !parent) return undefined;
		plates.push(node);
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	chapter.children.push(...plates);
}
