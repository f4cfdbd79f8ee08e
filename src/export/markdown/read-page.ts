import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
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
	const said = readHead(text);
	if (!said.has('text/markdown')) return undefined;
	// The rest of a page is long and says nothing here.
	const begin = text.indexOf('<article');
	const end = text.lastIndexOf('</article>');
	const main = begin < 0 ? '' : text.slice(begin, end + '</article>'.length);
	const article = find(readHtml(main), ({ tagName }) => tagName === 'article');
	if (!article) throw new Error(`${file} has no \`article\` to make Markdown of.`);
	return {
		title: said.get('og:title') ?? '',
		summary: said.get('description') ?? '',
		address: said.get('og:url') ?? '',
		hidden: said.get('robots')?.includes('noindex') ?? false,
		article,
	};
}

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
