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
