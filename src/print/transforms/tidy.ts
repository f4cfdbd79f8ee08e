import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { eachElement } from '../../remark/hast.ts';
import { hasClass, type Place } from './places.ts';

const onlyOnScreen = ['anchor', 'no-print', 'skip', 'definition'];
const screenProperties = [
	'tabIndex',
	'dataPagefindIgnore',
	'dataPagefindBody',
	'dataPagefindWeight',
];

/** Removes what only a screen needs: anchors beside headings, places for the focus, marks for the search. */
export function dropScreenParts(tree: Root): void {
	visit(tree, 'element', (node, index, parent) => {
		if (parent && index !== undefined && onlyOnScreen.some((name) => hasClass(node, name))) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		for (const name of screenProperties) delete node.properties[name];
		// Roles of lists and groups would only repeat, or hide, what the elements already say.
		if (/^(?:list|group|note)$/.test(String(node.properties['role'])))
			delete node.properties['role'];
		return undefined;
	});
}

/** Sets the headings of a page one level deeper, since in the book the page is itself a chapter. */
export function deepenHeadings({ element: chapter }: Place): void {
	const prose = chapter.children.filter(
		(child) => child.type === 'element' && hasClass(child, 'prose'),
	);
	for (const part of prose as Element[]) {
		eachElement(part, (node) => {
			const level = /^h([2-5])$/.exec(node.tagName)?.[1];
			if (level) node.tagName = `h${Number(level) + 1}`;
		});
	}
}
