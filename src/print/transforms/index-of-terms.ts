import type { Element, Root } from 'hast';
import { eachElement, element, text } from '../../remark/hast.ts';
import type { Mention } from './mentions.ts';
import type { Piece } from './piece.ts';
import { wordsOf, type Place } from './places.ts';

/** Words that the index may name, and the place that treats them. */
export interface Worded {
	words: string;
	id: string;
}

/** One line of the index: its words, where they are treated, and where else they are spoken of. */
interface Line {
	words: string;
	mains: string[];
	others: Mention[];
}

/**
 * What the index names: all chapters, the terms of the glossary, and the sections of the argument
 * and the questions that stand once, since other headings recur in every chapter.
 */
export function entriesOf(pieces: readonly Piece[]): Worded[] {
	const found = new Map<string, string[]>();
	for (const { words, id } of pieces.flatMap(({ sections }) => sections))
		found.set(words, [...(found.get(words) ?? []), id]);
	const once = [...found].flatMap(([words, [id, ...more]]) =>
		id && more.length === 0 ? [{ words, id }] : [],
	);
	return [...pieces.flatMap(({ terms }) => terms), ...once];
}

/** The index of a book: each entry with the pages that treat it or refer to it. */
export function indexOf(
	entries: readonly Worded[],
	mentions: ReadonlyMap<string, readonly Mention[]>,
): Root {
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
	const children = [
		element('header', { className: ['opening'] }, [element('h1', {}, [text('Index')])]),
		listed(
			'Terms',
			sorted.filter((line) => !isQuestion(line)),
		),
		listed('Questions', sorted.filter(isQuestion)),
	];
	return { type: 'root', children };
}

/** “The checkout page” is looked up under C. Questions stay as they are asked. */
export function inverted(words: string): string {
	const [, article, rest] = /^(A|An|The) (.+[^?])$/.exec(words) ?? [];
	if (!article || !rest) return words;
	return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}, ${article.toLowerCase()}`;
}

/** The terms that a piece treats, itself among them. */
export function termsIn(piece: Element): Worded[] {
	const found: Worded[] = [];
	eachElement(piece, ({ properties: { dataTerm, id } }) => {
		if (typeof dataTerm === 'string' && typeof id === 'string') found.push({ words: dataTerm, id });
	});
	return found;
}

/** The sections of a chapter that the index may name: those of the argument, and questions. */
export function wordedSections({ element: chapter, address }: Place): Worded[] {
	const found: Worded[] = [];
	eachElement(chapter, (node) => {
		const { id } = node.properties;
		if (!/^h[34]$/.test(node.tagName) || typeof id !== 'string') return;
		const words = wordsOf(node);
		if (address.startsWith('/principle/') || words.endsWith('?')) found.push({ words, id });
	});
	return found;
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
