import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { EXIT, visit } from 'unist-util-visit';

/** The syntax tree of a piece of a built page. */
export function readHtml(piece: string): Root {
	return htmlToHast(piece, { fragment: true }) as Root;
}

/** What the head of a page says by name or property, and its other forms by their type. */
export function readHead(text: string): Map<string, string> {
	const head = text.slice(0, text.indexOf('</head>')).replace(/<style[^]*?<\/style>/g, '');
	const said = new Map<string, string>();
	visit(readHtml(head), 'element', ({ tagName, properties }) => {
		const { name, property = name, content, type, href } = properties;
		if (tagName === 'meta' && property) said.set(String(property), String(content));
		if (tagName === 'link' && type) said.set(String(type), String(href));
	});
	return said;
}

/** The first element within a tree that a test holds for. */
export function find(tree: Root | Element, test: (node: Element) => boolean): Element | undefined {
	let found: Element | undefined;
	visit(tree, 'element', (node) => {
		if (!test(node)) return undefined;
		found = node;
		return EXIT;
	});
	return found;
}
