import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';

/** A built page: what its head says of it, and its main text. */
export interface BuiltPage {
	title: string;
	summary: string;
	/** Its permanent address in full. */
	address: string;
	/** Search engines are asked to leave it out, and so do lists of pages. */
	hidden: boolean;
	article: Element;
}

/**
 * Reads the text of a file that announces a Markdown form of itself; gives nothing for others. Throws
 * where such a page has no `article`.
 */
export function readPage(file: string, text: string): BuiltPage | undefined {
	const html = fromHtml(text);
	const meta = new Map<string, string>();
	let markdown: string | undefined;
	visit(html, 'element', ({ tagName, properties }) => {
		const { name, property = name, content, type, href } = properties;
		if (tagName === 'meta' && property) meta.set(String(property), String(content));
		if (tagName === 'link' && type === 'text/markdown') markdown = String(href);
	});
	if (markdown === undefined) return undefined;
	const article = find(html, ({ tagName }) => tagName === 'article');
	if (!article) throw new Error(`${file} has no \`article\` to make Markdown of.`);
	return {
		title: meta.get('og:title') ?? '',
		summary: meta.get('description') ?? '',
		address: meta.get('og:url') ?? '',
		hidden: meta.get('robots')?.includes('noindex') ?? false,
		article,
	};
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
