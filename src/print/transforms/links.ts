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

/** What a book leaves out of the site on purpose. */
export interface LeftOut {
	/** Whether the page with this address below the base is one that the book may lack. */
	isLeftOut: (address: string) => boolean;
	/** Where the site can be read; without it, links to what is left out are words. */
	site?: string | undefined;
}

/**
 * Leads every link between pages to its place in the book and adds the number of that page, which
 * is filled in when the pages are known; `base` is the site’s base path. A link to what the book
 * leaves out leads to the site. Throws with the page and the link of each that leads to nothing.
 */
export function leadLinks(book: Root, base: string, left: LeftOut): void {
	const ids = new Set<unknown>();
	eachElement(book, ({ properties: { id } }) => void ids.add(id));
	const lost: string[] = [];
	for (const { element: chapter, address, key } of chaptersIn(book)) {
		eachElement(chapter, (node) => {
			const href = node.properties['href'];
			if (node.tagName !== 'a' || typeof href !== 'string' || /^[a-z]+:/.test(href)) return;
			const [path = '', fragment] = href.split('#');
			const isLeft = path !== '' && left.isLeftOut(below(path, base));
			const whole = targetOf(href, key, base);
			// Of a page that is there in part, a section that is not is the page.
			const target = isLeft && !ids.has(whole) ? targetOf(path, key, base) : whole;
			if (isLeft && !ids.has(target)) return leadToSite(node, path, fragment, left.site);
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

/** Leads a link to the site, or makes words of it where the site has no address that all can reach. */
function leadToSite(node: Element, path: string, fragment: string | undefined, site?: string) {
	delete node.properties['href'];
	if (site) node.properties['href'] = new URL(fragment ? `${path}#${fragment}` : path, site).href;
	else node.tagName = 'span';
}

/** An address of the site below its base. */
function below(path: string, base: string): string {
	const root = base.replace(/\/+$/, '');
	return path.startsWith(root) ? path.slice(root.length) : path;
}

/** The words “(p. N)” whose number stands for the page of an id, once that is known. */
function pageOf(target: string): Element {
	return h('span', { className: ['on'] }, [' (p. ', h('span', { dataTo: target }), ')']);
}

function targetOf(href: string, key: string, base: string): string {
	if (href.startsWith('#')) return anchorIn(key, decodeURIComponent(href.slice(1)));
	const [path = '', fragment = ''] = href.split('#');
	const address = below(path, base);
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
