import type { Element, ElementContent, Properties } from 'hast';
import type { PhrasingContent } from 'mdast';

/** What is known while one page is turned into Markdown. */
export interface Reading {
	/** The page’s full address: links are resolved against it. */
	address: string;
	/** Margin notes met so far, by label; they become footnotes. */
	notes: Map<string, PhrasingContent[]>;
}

const controls = new Set(
	'svg script style template button input label select textarea link meta'.split(' '),
);

/** Tells whether something is no part of the text: a control, a drawing, hidden, or for the screen alone. */
export function isLeftOut(node: Element): boolean {
	const { hidden, role } = node.properties;
	if (controls.has(node.tagName) || hidden === true || role === 'tooltip') return true;
	return ['no-print', 'anchor', 'back'].some((name) => hasClass(node, name));
}

/** Tells whether a node is an element, and of the given name where one is given. */
export function isElement(node: ElementContent | undefined, tagName?: string): node is Element {
	return node?.type === 'element' && (tagName === undefined || node.tagName === tagName);
}

/** Tells whether an element carries a class. */
export function hasClass({ properties }: Element, name: string): boolean {
	return classesOf(properties).includes(name);
}

/** The classes of an element. */
export function classesOf({ className }: Properties): string[] {
	return Array.isArray(className) ? className.map(String) : [];
}

/** The label of a margin note, where the element is one: a `note` with an id. */
export function noteLabel(node: Element): string | undefined {
	if (!hasClass(node, 'note')) return undefined;
	return /^note-(.+)$/.exec(String(node.properties['id'] ?? ''))?.[1];
}
