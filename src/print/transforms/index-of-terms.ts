import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { compareText } from '../../model/reading-order.ts';
import { eachElement } from '../../remark/hast.ts';
import { chaptersIn, wordsOf } from './chapters.ts';
import { mentionsIn } from './mentions.ts';

/** Words that the index names, and the place that treats them. */
interface Entry {
	words: string;
	id: string;
}

/** One line of the index: its words, where they are treated, and the links elsewhere that speak of them. */
interface Line {
	words: string;
	mains: string[];
	others: string[];
}

/** Fills the index of a book, where it has one: each entry with the pages that treat it or refer to it. */
export function fillIndex(book: Root): void {
	const index = chaptersIn(book).find(({ address }) => address === '/book-index/');
	if (!index) return;
	const lines = linesOf(book).toSorted((a, b) => compareText(sortKey(a.words), sortKey(b.words)));
	const isQuestion = ({ words }: Line) => words.endsWith('?');
	index.element.children.push(
		h('header', { className: ['opening'] }, [h('h1', 'Index')]),
		listed(
			'Terms',
			lines.filter((line) => !isQuestion(line)),
		),
		listed('Questions', lines.filter(isQuestion)),
	);
}

function linesOf(book: Root): Line[] {
	const lines = new Map<string, Line>();
	const lineOf = new Map<string, Line>();
	for (const { words, id } of entriesIn(book)) {
		const same = words.toLowerCase();
		const line = lines.get(same) ?? { words: inverted(words), mains: [], others: [] };
		line.mains.push(id);
		lines.set(same, line);
		lineOf.set(id, line);
	}
	for (const { entry, id } of mentionsIn(book, new Set(lineOf.keys())))
		lineOf.get(entry)?.others.push(id);
	return [...lines.values()];
}

/**
 * What the index names: all chapters, the terms of the glossary, and the sections of the argument
 * and the questions that stand once, since other headings recur in every chapter.
 */
function entriesIn(book: Root): Entry[] {
	const terms: Entry[] = [];
	const sections: Entry[] = [];
	for (const { element: chapter, address } of chaptersIn(book)) {
		const isNamed = chapter.properties['dataTerm'] !== undefined;
		eachElement(chapter, (node) => {
			const { dataTerm, id } = node.properties;
			if (typeof id !== 'string') return;
			if (typeof dataTerm === 'string') terms.push({ words: dataTerm, id });
			if (!isNamed || !/^h[34]$/.test(node.tagName)) return;
			const words = wordsOf(node);
			if (address.startsWith('/principle/') || words.endsWith('?')) sections.push({ words, id });
		});
	}
	const same = Map.groupBy(sections, ({ words }) => words);
	return [...terms, ...sections.filter(({ words }) => same.get(words)?.length === 1)];
}

/** “The checkout page” is looked up under C. Questions stay as they are asked. */
function inverted(words: string): string {
	const [, article, rest] = /^(A|An|The) (.+[^?])$/.exec(words) ?? [];
	if (!article || !rest) return words;
	return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}, ${article.toLowerCase()}`;
}

function listed(title: string, lines: readonly Line[]): Element {
	return h('section', { className: ['terms'] }, [
		h('h2', { id: `book-index--${title.toLowerCase()}` }, title),
		h('ul', lines.map(item)),
	]);
}

function item({ words, mains, others }: Line): Element {
	const pages = [...mains, ...others].map((id) =>
		h('span', { className: ['other'] }, [
			' ',
			h('a', { href: `#${id}`, className: mains.includes(id) ? ['main'] : undefined }, [
				h('span', { dataTo: id }),
			]),
		]),
	);
	return h('li', [words, h('span', { className: ['pages'] }, pages)]);
}

function sortKey(words: string): string {
	return words.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
}
