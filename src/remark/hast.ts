import type { Element, Root } from 'hast';

/**
 * Calls back for every element within a tree, and for the tree where it is one itself, each before
 * what it holds. The whole book goes through it some ten times, which is too often for a visitor
 * that tells parents and may change its way.
 */
export function eachElement(tree: Root | Element, call: (node: Element) => void): void {
	if (tree.type === 'element') call(tree);
	for (const child of tree.children) if (child.type === 'element') eachElement(child, call);
}

/** Tells whether an element has a class. */
export function hasClass({ properties }: Element, name: string): boolean {
	const classes = properties['className'];
	return Array.isArray(classes) && classes.includes(name);
}
