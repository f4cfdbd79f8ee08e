import type { Element, Root } from 'hast';
import { eachElement, element, text } from '../hast.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import { wordsOf, type Place } from './places.ts';

/** One line of the index: its words, where they are treated, and where else they are spoken of. */
interface Line {
	words: string;
	mains: string[];
	others: Mention[];
}

/**
 * Fills the index: the names of all chapters, the terms of the glossary, the sections of the
 * argument, and every question the book asks, each with the pages that treat it or refer to it.
 */
export function addIndex(tree: Root, places: readonly Place[]): void {
	const home = places.find(({ address }) => address === '/book-index/');
	if (!home) return;
	const chapters = places.filter(({ element }) => element.properties['dataTerm'] !== undefined);
	const entries = [...termsIn(tree), ...sectionsOf(chapters)];
	const mentions = mentionsOf(
		chapters,
		entries.map(({ id }) => id),
	);
	const lines = new Map<string, Line>();
	for (const { words, id } of entries) {
		const same = words.toLowerCase();
		const line = lines.get(same) ?? { words: inverted(words), mains: [], others: [] };
		line.mains.push(id);
		line.others.push(...(mentions.get(id) ?? []));
		lines.set(same, line);
	}
	const sorted = [...lines.values()].toSorted((a, b) =>
		compare(sortKey(a.words), sortKey(b.words)),
	);
	const isQuestion = ({ words }: Line) => words.endsWith('?');
	home.element.children = [
		element('header', { className: ['opening'] }, [element('h1', {}, [text('Index')])]),
		listed(
			'Terms',
			sorted.filter((line) => !isQuestion(line)),
		),
		listed('Questions', sorted.filter(isQuestion)),
	];
}

/** “The checkout page” is looked up under C. Questions stay as they are asked. */
export function inverted(words: string): string {
	const [, article, rest] = /^(A|An|The) (.+[^?])$/.exec(words) ?? [];
	if (!article || !rest) return words;
	return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}, ${article.toLowerCase()}`;
}

function termsIn(tree: Root): { words: string; id: string }[] {
	const found: { words: string; id: string }[] = [];
	eachElement(tree, ({ properties: { dataTerm, id } }) => {
		if (typeof dataTerm === 'string' && typeof id === 'string') found.push({ words: dataTerm, id });
	});
	return found;
}

/** Sections of the argument, and questions, that stand once: other headings recur in every chapter. */
function sectionsOf(chapters: readonly Place[]): { words: string; id: string }[] {
	const found = new Map<string, string[]>();
	for (const { element: chapter, address } of chapters) {
		eachElement(chapter, (node) => {
			const { id } = node.properties;
			if (!/^h[34]$/.test(node.tagName) || typeof id !== 'string') return;
			const words = wordsOf(node);
			if (!address.startsWith('/principle/') && !words.endsWith('?')) return;
			found.set(words, [...(found.get(words) ?? []), id]);
		});
	}
	return [...found].flatMap(([words, [id, ...more]]) =>
		id && more.length === 0 ? [{ words, id }] : [],
	);
}

function listed(title: string, lines: readonly Line[]): Element {
	return element('section', { className: ['terms'] }, [
		element('h2', { id: `book-index--${title.toLowerCase()}` }, [text(title)]),
		element('ul', {}, lines.map(item)),
	]);
}

function item({ words, mains, others }: Line): Element {
	const mentions = others.toSorted((a, b) => a.order - b.order).map(({ id }) => id);
	return element('li', {}, [
		text(words),
		element(
			'span',
			{ className: ['pages'] },
			[...mains, ...mentions].map((id) =>
				element('span', { className: ['other'] }, [
					text(' '),
					element('a', { href: `#${id}`, className: mains.includes(id) ? ['main'] : [] }, [
						element('span', { dataTo: id }),
					]),
				]),
			),
		),
	]);
}

function sortKey(words: string): string {
	return words.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
