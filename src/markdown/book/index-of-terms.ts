import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element, text } from '../hast.ts';
import { wordsOf, type Place } from './places.ts';

/** One line of the index: its words, where it is treated, and where else it is spoken of. */
export interface IndexLine {
	words: string;
	/** Id of the place that treats it. */
	main: string;
	/** Ids of links to it from other chapters, in the order of the book. */
	others: string[];
}

/**
 * Fills the index: the names of all chapters and of the sections that stand once in the book, and
 * every question it asks, each with the pages that treat it and that refer to it.
 */
export function addIndex(tree: Root, places: readonly Place[]): void {
	const home = places.find(({ address }) => address === '/book-index/');
	if (!home) return;
	const chapters = places.filter(({ element }) => element.properties['dataTerm'] !== undefined);
	const mentions = mentionsOf(chapters);
	const lines = [
		...chapters.map(({ element, key }) => lineOf(String(element.properties['dataTerm']), key)),
		...sectionsOf(chapters),
	]
		.map((line) => ({ ...line, others: mentions.get(line.main) ?? [] }))
		.toSorted((a, b) => compare(sortKey(a.words), sortKey(b.words)));
	const isQuestion = ({ words }: IndexLine) => words.endsWith('?');
	home.element.children = [
		element('header', { className: ['opening'] }, [element('h1', {}, [text('Index')])]),
		listed(
			'Terms',
			lines.filter((line) => !isQuestion(line)),
		),
		listed('Questions', lines.filter(isQuestion)),
	];
}

function lineOf(words: string, main: string): IndexLine {
	return { words: inverted(words), main, others: [] };
}

/** “The checkout page” is looked up under C. Questions stay as they are asked. */
export function inverted(words: string): string {
	const [, article, rest] = /^(A|An|The) (.+[^?])$/.exec(words) ?? [];
	if (!article || !rest) return words;
	return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}, ${article.toLowerCase()}`;
}

/** Headings that stand once in the book: the others are the same in every chapter of a kind. */
function sectionsOf(chapters: readonly Place[]): IndexLine[] {
	const found = new Map<string, string[]>();
	for (const { element: chapter, address } of chapters) {
		visit(chapter as unknown as Root, 'element', (node) => {
			const id = node.properties['id'];
			if (!/^h[34]$/.test(node.tagName) || typeof id !== 'string') return;
			const words = wordsOf(node);
			if (address.startsWith('/principle/') || words.endsWith('?')) {
				found.set(words, [...(found.get(words) ?? []), id]);
			}
		});
	}
	return [...found].flatMap(([words, ids]) =>
		ids.length === 1 ? [lineOf(words, ids[0] ?? '')] : [],
	);
}

/** For each place, the first link to it in every other chapter; such links get an id of their own. */
function mentionsOf(chapters: readonly Place[]): Map<string, string[]> {
	const mentions = new Map<string, string[]>();
	let count = 0;
	for (const { element: chapter, key } of chapters) {
		const seen = new Set<string>();
		visit(chapter as unknown as Root, 'element', (node) => {
			const href = node.properties['href'];
			if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
			const target = chapters.find((place) => isWithin(href.slice(1), place.key))?.key;
			if (!target || target === key || seen.has(target)) return;
			seen.add(target);
			count += 1;
			node.properties['id'] ??= `mention-${count}`;
			mentions.set(target, [...(mentions.get(target) ?? []), String(node.properties['id'])]);
		});
	}
	return mentions;
}

function isWithin(id: string, key: string): boolean {
	return id === key || id.startsWith(`${key}--`);
}

function listed(title: string, lines: readonly IndexLine[]): Element {
	const items = lines.map(({ words, main, others }) =>
		element('li', {}, [
			text(words),
			element('span', { className: ['pages'] }, [
				element('a', { href: `#${main}`, className: ['main'] }, [
					element('span', { dataTo: main }),
				]),
				...others.map((id) => element('a', { href: `#${id}` }, [element('span', { dataTo: id })])),
			]),
		]),
	);
	return element('section', { className: ['terms'] }, [
		element('h2', { id: `book-index--${title.toLowerCase()}` }, [text(title)]),
		element('ul', {}, items),
	]);
}

function sortKey(words: string): string {
	return words.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
