import type { Element, ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { hasClass, isElement, isLeftOut, noteLabel, type Reading } from './reading.ts';

/** Turns the content of a line into Markdown’s: white space collapsed, none at either end. */
export function phrasing(children: readonly ElementContent[], reading: Reading): PhrasingContent[] {
	return tidy(loose(children, reading));
}

function loose(children: readonly ElementContent[], reading: Reading): PhrasingContent[] {
	const shown = children.filter((child) => !isElement(child) || !isLeftOut(child));
	return shown.flatMap((child, index) => {
		if (child.type === 'text') return [text(child.value.replace(/\s+/g, ' '))];
		if (!isElement(child)) return [];
		return [...between(shown[index - 1], child), ...one(child, reading)];
	});
}

function one(node: Element, reading: Reading): PhrasingContent[] {
	const children = () => loose(node.children, reading);
	switch (node.tagName) {
		case 'strong':
		case 'b':
			return around(children(), (inner) => ({ type: 'strong', children: inner }));
		case 'em':
		case 'i':
		case 'cite':
		case 'dfn':
			return around(children(), (inner) => ({ type: 'emphasis', children: inner }));
		case 'del':
		case 's':
			return around(children(), (inner) => ({ type: 'delete', children: inner }));
		case 'code':
		case 'kbd':
		case 'samp':
			return [{ type: 'inlineCode', value: toString(node) }];
		case 'q':
			return [text('“'), ...children(), text('”')];
		case 'br':
			return [{ type: 'break' }];
		case 'img': {
			const { src, alt } = node.properties;
			const url = new URL(String(src), reading.address).href;
			return [{ type: 'image', url, alt: String(alt ?? '') }];
		}
		case 'a':
			return link(node, children(), reading);
		case 'sup':
			return reference(node) ?? children();
		case 'span':
		case 'p':
			return takeNote(node, reading) ? [] : inBlock(node, children());
		default:
			return inBlock(node, children());
	}
}

/** Keeps a margin note for the end of the page. Tells whether the element is one. */
export function takeNote(node: Element, reading: Reading): boolean {
	const label = noteLabel(node);
	if (label === undefined) return false;
	reading.notes.set(label, phrasing(node.children, reading));
	return true;
}

function link(node: Element, inner: PhrasingContent[], { address }: Reading): PhrasingContent[] {
	const { href } = node.properties;
	if (href === undefined) return inner;
	const url = new URL(String(href), address).href;
	return around(inner, (children) => ({ type: 'link', url, children }) as PhrasingContent);
}

function reference(node: Element): PhrasingContent[] | undefined {
	const [to] = node.children;
	const href = isElement(to, 'a') ? String(to.properties['href']) : '';
	const label = /^#note-(.+)$/.exec(href)?.[1];
	if (!hasClass(node, 'ref') || label === undefined) return undefined;
	const identifier = decodeURIComponent(label);
	return [{ type: 'footnoteReference', identifier, label: identifier }];
}

/** Blocks within a line, such as the paragraphs of a table’s cell, are parted by a space. */
function inBlock({ tagName }: Element, children: PhrasingContent[]): PhrasingContent[] {
	const isInline = /^(?:span|abbr|time|small|mark|sub|sup|u|var|bdi)$/.test(tagName);
	return isInline ? children : [text(' '), ...children, text(' ')];
}

/** Spans that the page sets side by side have no white space between them; a line of text needs it. */
function between(before: ElementContent | undefined, node: Element): PhrasingContent[] {
	if (!isElement(before) || ![before, node].some(isPlainSpan)) return [];
	return [text(hasClass(node, 'hint') ? ' – ' : ' ')];
}

function isPlainSpan(node: Element): boolean {
	return node.tagName === 'span' && noteLabel(node) === undefined && node.children.length > 0;
}

/** Wraps content, with the white space at its ends left outside, where Markdown needs it. */
function around(
	inner: PhrasingContent[],
	wrap: (inner: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
	const content = tidy(inner);
	if (content.length === 0) return inner.length > 0 ? [text(' ')] : [];
	const first = inner[0];
	const last = inner.at(-1);
	const before = first?.type === 'text' && /^\s/.test(first.value) ? [text(' ')] : [];
	const after = last?.type === 'text' && /\s$/.test(last.value) ? [text(' ')] : [];
	return [...before, wrap(content), ...after];
}

function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const merged: PhrasingContent[] = [];
	for (const node of nodes) {
		const before = merged.at(-1);
		const afterSpace = !before || before.type === 'break' || /\s$/.test(endOf(before));
		if (node.type !== 'text') {
			merged.push(node);
			continue;
		}
		const value = afterSpace ? node.value.replace(/^\s+/, '') : node.value;
		if (before?.type === 'text') before.value += value;
		else if (value !== '') merged.push(text(value));
	}
	const last = merged.at(-1);
	if (last?.type === 'text') {
		last.value = last.value.trimEnd();
		if (last.value === '') merged.pop();
	}
	return merged;
}

function endOf(node: PhrasingContent): string {
	return node.type === 'text' ? node.value : '';
}

function text(value: string): { type: 'text'; value: string } {
	return { type: 'text', value };
}
