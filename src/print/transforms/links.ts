import type { Element } from 'hast';
import { anchorIn, keyOf } from '../places-in-book.ts';
import { eachElement, element, text } from '../../remark/hast.ts';
import type { Piece } from './piece.ts';
import { hasClass, wordsOf, type Place } from './places.ts';

/** Puts the key of its page before every id within it, so that ids are unique in the book. */
export function prefixIds({ element: chapter, key }: Place): void {
	eachElement(chapter, (node) => {
		const id = node.properties['id'];
		if (node === chapter) node.properties['id'] = key;
		else if (typeof id === 'string') node.properties['id'] = anchorIn(key, id);
		for (const name of ['ariaLabelledBy', 'ariaDescribedBy']) {
			const named = node.properties[name];
			const ids = Array.isArray(named)
				? named.map(String)
				: String(named ?? '')
						.split(/\s+/)
						.filter(Boolean);
			if (ids.length > 0) node.properties[name] = ids.map((each) => anchorIn(key, each));
		}
	});
}

/** A link as the page had it, and the id it leads to in the book. */
export interface Led {
	href: string;
	target: string;
	words: string;
}

/**
 * Leads every link between pages to its place in the book and adds the number of that page, which
 * is filled in when the pages are known; `base` is the site’s base path. Gives the links.
 */
export function leadLinks({ element: chapter, key }: Place, base: string): Led[] {
	const links: Led[] = [];
	eachElement(chapter, (node) => {
		const href = node.properties['href'];
		if (node.tagName !== 'a' || typeof href !== 'string' || /^[a-z]+:/.test(href)) return;
		const target = targetOf(href, key, base);
		links.push({ href, target, words: wordsOf(node) });
		node.properties['href'] = `#${target}`;
		if (isReference(node, target, key)) node.children.push(pageOf(target));
	});
	return links;
}

/** Throws with the page and the link of each that leads nowhere in the book. */
export function checkLinks(pieces: readonly Piece[]): void {
	const ids = new Set(pieces.flatMap((piece) => piece.ids));
	const lost = pieces
		.filter(({ targets }) => targets.some((target) => !ids.has(target)))
		.flatMap(({ address, links }) =>
			links()
				.filter(({ target }) => !ids.has(target))
				.map(({ href, words }) => `${address} links to ${href} (“${words}”)`),
		);
	if (lost.length === 0) return;
	throw new Error(
		`The book has ${lost.length} links that lead to nothing in it:\n${lost.join('\n')}`,
	);
}

/** The words “(p. N)” whose number stands for the page of an id, once that is known. */
export function pageOf(target: string): Element {
	return element('span', { className: ['on'] }, [
		text(' (p. '),
		element('span', { dataTo: target }),
		text(')'),
	]);
}

function targetOf(href: string, key: string, base: string): string {
	if (href.startsWith('#')) return anchorIn(key, decodeURIComponent(href.slice(1)));
	const [path = '', fragment = ''] = href.split('#');
	const below = base.replace(/\/+$/, '');
	const address = path.startsWith(below) ? path.slice(below.length) : path;
	// A link that opens the guide with answers, or the search, has no such state on paper.
	if (address === '/guide/') return 'guide';
	if (address === '/search/') return 'contents';
	return anchorIn(keyOf(address), decodeURIComponent(fragment));
}

/** Numbers of notes, lists that print the page themselves, and words of the glossary need no “(p. N)”. */
function isReference(node: Element, target: string, key: string): boolean {
	const isNote = target.startsWith(`${key}--note-`) || target.startsWith(`${key}--ref-`);
	const isQuiet = ['paged', 'back', 'term'].some((name) => hasClass(node, name));
	return !isNote && !isQuiet;
}
