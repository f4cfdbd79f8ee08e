import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

/** Makes an element of the HTML tree. */
export function element(
	tagName: string,
	properties: Properties,
	children: ElementContent[] = [],
): Element {
	return { type: 'element', tagName, properties, children };
}

/** Makes a text node of the HTML tree. */
export function text(value: string): ElementContent {
	return { type: 'text', value };
}

/** Tells whether a node is an element, and of the given name where one is given. */
export function isElement(
	node: Root | RootContent | ElementContent | undefined,
	tagName?: string,
): node is Element {
	return node?.type === 'element' && (tagName === undefined || node.tagName === tagName);
}

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
