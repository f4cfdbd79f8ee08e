import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { anchorIn, keyOf } from '../places-in-book.ts';
import { eachElement, hasClass } from '../../remark/hast.ts';
import { chaptersIn, wordsOf } from './chapters.ts';

/** Puts the key of its page before every id within it, so that ids are unique in the book. */
export function prefixIds(book: Root): void {
	for (const { element: chapter, key } of chaptersIn(book)) {
		eachElement(chapter, ({ properties }) => {
			if (typeof properties['id'] === 'string') properties['id'] = anchorIn(key, properties['id']);
			for (const name of ['ariaLabelledBy', 'ariaDescribedBy']) {
				const ids = properties[name];
				if (Array.isArray(ids)) properties[name] = ids.map((id) => anchorIn(key, String(id)));
			}
		});
		chapter.properties['id'] = key;
	}
}

/**
 * Leads every link between pages to its place in the book and adds the number of that page, which
 * is filled in when the pages are known; `base` is the site’s base path. Throws with the page and
 * the link of each that leads to nothing in the book.
 */
export function leadLinks(book: Root, base: string): void {
	const ids = new Set<unknown>();
	eachElement(book, ({ properties: { id } }) => void ids.add(id));
	const lost: string[] = [];
	for (const { element: chapter, address, key } of chaptersIn(book)) {
		eachElement(chapter, (node) => {
			const href = node.properties['href'];
			if (node.tagName !== 'a' || typeof href !== 'string' || /^[a-z]+:/.test(href)) return;
			const target = targetOf(href, key, base);
			if (!ids.has(target)) lost.push(`${address} links to ${href} (“${wordsOf(node)}”)`);
			node.properties['href'] = `#${target}`;
			if (isReference(node, target, key)) node.children.push(pageOf(target));
		});
	}
	if (lost.length > 0)
		throw new Error(
			`The book has ${lost.length} links that lead to nothing in it:\n${lost.join('\n')}`,
		);
}

/** The words “(p. N)” whose number stands for the page of an id, once that is known. */
function pageOf(target: string): Element {
	return h('span', { className: ['on'] }, [' (p. ', h('span', { dataTo: target }), ')']);
}

function targetOf(href: string, key: string, base: string): string {
	if (href.startsWith('#')) return anchorIn(key, decodeURIComponent(href.slice(1)));
	const [path = '', fragment = ''] = href.split('#');
	const below = base.replace(/\/+$/, '');
	const address = path.startsWith(below) ? path.slice(below.length) : path;
	// A link that opens the guide with answers, or the search, has no such state on paper.
	if (address.startsWith('/guide/')) return 'guide';
	if (address === '/search/') return 'contents';
	return anchorIn(keyOf(address), decodeURIComponent(fragment));
}

/** Numbers of notes, lists that print the page themselves, and words of the glossary need no “(p. N)”. */
function isReference(node: Element, target: string, key: string): boolean {
	const isNote = target.startsWith(`${key}--note-`) || target.startsWith(`${key}--ref-`);
	const isQuiet = ['paged', 'back', 'term'].some((name) => hasClass(node, name));
	return !isNote && !isQuiet;
}
