import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { eachElement, hasClass } from '../../remark/hast.ts';
import { chaptersIn } from './chapters.ts';

const onlyOnScreen = ['anchor', 'no-print', 'skip', 'definition'];
const screenProperties = [
	'tabIndex',
	'ariaDescribedBy',
	'dataPagefindIgnore',
	'dataPagefindBody',
	'dataPagefindWeight',
];

/** Removes what only a screen needs: anchors beside headings, places for the focus, marks for the search. */
export function dropScreenParts(book: Root): void {
	takenOut(book, ...onlyOnScreen);
	eachElement(book, ({ properties }) => {
		for (const name of screenProperties) delete properties[name];
		// On the screen the number of a node; on paper a place whose page is to be filled in.
		if (properties['dataGo']) delete properties['dataTo'];
		// Roles of lists and groups would only repeat, or hide, what the elements already say; what
		// has no role has no name.
		if (properties['role'] === 'group') delete properties['ariaLabel'];
		if (/^(?:list|group|note)$/.test(String(properties['role']))) delete properties['role'];
	});
}

/** Takes the elements that have one of some classes out of a tree, and gives them. */
export function takenOut(tree: Root | Element, ...classes: string[]): Element[] {
	const taken: Element[] = [];
	visit(tree as Root, 'element', (node, index, parent) => {
		if (!parent || index === undefined || !classes.some((name) => hasClass(node, name)))
			return undefined;
		parent.children.splice(index, 1);
		taken.push(node);
		return [SKIP, index];
	});
	return taken;
}

/** Sets the headings of a page one level deeper where the page is a chapter within a part. */
export function deepenHeadings(book: Root): void {
	for (const { element: chapter } of chaptersIn(book)) {
		let isPart = false;
		for (const part of chapter.children) {
			if (part.type !== 'element') continue;
			eachElement(part, ({ tagName }) => {
				isPart ||= tagName === 'h1';
			});
			if (isPart || !hasClass(part, 'prose')) continue;
			eachElement(part, (node) => {
				const level = /^h([2-5])$/.exec(node.tagName)?.[1];
				if (level) node.tagName = `h${Number(level) + 1}`;
			});
		}
	}
}
