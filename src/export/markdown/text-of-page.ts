import type { Element } from 'hast';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { list, paragraph, text } from './blocks.ts';

/** Stands before the label of each footnote until it is known in which file the text stands. */
export const labelMark = '\uE000';

const controls = new Set(
	'svg script style template button input label select textarea link'.split(' '),
);

/**
 * The main text of a page, given its `article`, as Markdown: its title first, the notes of its margin
 * as footnotes at the end, links in full, and `outline` in place of the drawing of a tree.
 */
export function textOfPage(
	article: Element,
	address: string,
	outline: readonly RootContent[] = [],
): RootContent[] {
	const base = h('base', { href: address });
	const notes = prepare(article).map((note) => h('div', note));
	const tree = toMdast(
		{ type: 'root', children: [base, article, ...notes] },
		{ handlers: handlers(outline), nodeHandlers: { comment: () => undefined }, quotes: ['“”'] },
	);
	const blocks = 'children' in tree ? (tree.children as RootContent[]) : [];
	const title = blocks.findIndex((node) => node.type === 'heading' && node.depth === 1);
	return [...blocks.splice(title, title < 0 ? 0 : 1), ...blocks];
}

/**
 * Takes out what only a screen needs and the notes of the margin, which it gives, and parts words that
 * only the page’s styles set apart.
 */
function prepare(article: Element): Element[] {
	const notes: Element[] = [];
	visit(article, 'element', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		if (isLeftOut(node)) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		const label = noteLabel(node);
		if (label) {
			parent.children.splice(index, 1);
			prepare(node);
			notes.push(h('margin-note', { label }, node.children));
			return [SKIP, index];
		}
		const before = parent.children[index - 1];
		if (before?.type === 'element' && [before, node].some(isPlainSpan)) {
			const value = hasClass(node, 'hint') ? ' – ' : ' ';
			parent.children.splice(index, 0, { type: 'text', value });
			return index + 1;
		}
		return undefined;
	});
	return notes;
}

/** Tells whether something is no part of the text: a control, a drawing, hidden, or for the screen alone. */
function isLeftOut(node: Element): boolean {
	const { hidden, role } = node.properties;
	if (controls.has(node.tagName) || hidden === true || role === 'tooltip') return true;
	return ['no-print', 'anchor', 'back', 'balance'].some((name) => hasClass(node, name));
}

function isPlainSpan(node: Element): boolean {
	return node.tagName === 'span' && node.children.length > 0;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
	return Array.isArray(className) && className.includes(name);
}

/** The label of a note in the margin, where an element is one. */
function noteLabel(node: Element): string | undefined {
	if (!hasClass(node, 'note')) return undefined;
	return /^note-(.+)$/.exec(String(node.properties['id'] ?? ''))?.[1];
}

/** What this book says in HTML and the library would turn into something else, or nothing. */
function handlers(outline: readonly RootContent[]): Record<string, Handle> {
	const strongLine: Handle = (state, node) => {
		const children = state.all(node);
		if (children.some(isBlock)) return state.toFlow(children);
		return paragraph([{ type: 'strong', children: inLine(children) }]);
	};
	const cell: Handle = (state, node) => ({
		type: 'tableCell',
		children: inLine(state.all(node)),
	});
	const items: Handle = (state, node) => {
		const content = elementsIn(node).map((item) => state.toFlow(state.all(item)) as BlockContent[]);
		const isNumbered = node.tagName === 'ol' && !hasClass(node, 'bare');
		return content.length > 0 ? list(content, isNumbered) : undefined;
	};
	return {
		a: (state, node) => {
			const children = inLine(state.all(node));
			if (node.properties['href'] === undefined) return children;
			return { type: 'link', url: state.resolve(String(node.properties['href'])), children };
		},
		cite: defaultHandlers.em,
		dfn: defaultHandlers.em,
		dl: (state, node) => {
			const terms: { name: PhrasingContent[]; meaning: BlockContent[] }[] = [];
			for (const part of partsOf(node)) {
				if (part.tagName === 'dt') terms.push({ name: inLine(state.all(part)), meaning: [] });
				else terms.at(-1)?.meaning.push(...(state.toFlow(state.all(part)) as BlockContent[]));
			}
			return list(terms.map(({ name, meaning }) => defined(name, meaning)));
		},
		figure: (state, node) =>
			hasClass(node, 'tree-diagram') ? [...outline] : state.toFlow(state.all(node)),
		legend: strongLine,
		'margin-note': (state, node) => ({
			type: 'footnoteDefinition',
			...labelled(String(node.properties['label'])),
			children: [paragraph(inLine(state.all(node)))],
		}),
		ol: items,
		p: (state, node, parent) =>
			hasClass(node, 'kicker') ? strongLine(state, node, parent) : defaultHandlers.p(state, node),
		summary: strongLine,
		sup: (state, node) => {
			const [link] = node.children;
			const href = link?.type === 'element' ? String(link.properties['href']) : '';
			const label = /^#note-(.+)$/.exec(href)?.[1];
			if (!hasClass(node, 'ref') || label === undefined) return state.all(node);
			return { type: 'footnoteReference', ...labelled(decodeURIComponent(label)) };
		},
		td: cell,
		th: cell,
		ul: items,
	};
}

/** The terms of a list of definitions, and what they stand for. */
function partsOf(list: Element): Element[] {
	return elementsIn(list).flatMap((part) => (part.tagName === 'div' ? elementsIn(part) : [part]));
}

function elementsIn({ children }: Element): Element[] {
	return children.filter((child) => child.type === 'element');
}

/** A term with what it stands for, as an item: Markdown has no list of definitions. */
function defined(term: PhrasingContent[], meaning: BlockContent[]): BlockContent[] {
	const name: PhrasingContent[] = [{ type: 'strong', children: term }, text(':')];
	const [first, ...rest] = meaning;
	if (first?.type !== 'paragraph') return [paragraph(name), ...meaning];
	if (rest.length > 0) return [paragraph(name), list(meaning.map((each) => [each]))];
	return [paragraph([...name, text(' '), ...first.children])];
}

/** Content as it stands in one line: what were blocks, such as the paragraphs of a cell, is parted by spaces. */
function inLine(nodes: readonly Nodes[]): PhrasingContent[] {
	return nodes.flatMap((node, index) => {
		const before = nodes[index - 1];
		const isApart = before && (isBlock(before) || isBlock(node));
		const content =
			isBlock(node) && 'children' in node ? inLine(node.children) : [node as PhrasingContent];
		return [...(isApart ? [text(' ')] : []), ...content];
	});
}

function isBlock({ type }: Nodes): boolean {
	return /^(?:paragraph|heading|list|listItem|blockquote)$/.test(type);
}

function labelled(label: string) {
	return { identifier: labelMark + label, label: labelMark + label };
}
