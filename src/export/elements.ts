import type { Element, Root } from 'hast';

/** The elements of a page, as they stand in it. */
export function* elementsOf(page: Root): Generator<Element> {
	const left = page.children.toReversed();
	for (let node = left.pop(); node; node = left.pop()) {
		if (node.type !== 'element') continue;
		yield node;
		left.push(...node.children.toReversed());
	}
}

/** The first element of a page that a test holds for. */
export function findElement(page: Root, test: (element: Element) => boolean): Element | undefined {
	return elementsOf(page).find(test);
}
