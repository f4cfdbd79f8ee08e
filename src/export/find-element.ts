import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** The first element of a page that a test holds for. */
export function findElement(tree: Root, test: (element: Element) => boolean): Element | undefined {
	let found: Element | undefined;
	visit(tree, 'element', (element) => {
		if (!test(element)) return undefined;
		found = element;
		return EXIT;
	});
	return found;
}
