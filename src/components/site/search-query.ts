import { nearest } from '../../model/read/nearest.ts';

/** Words that say nothing about what is looked for. */
const stopWords = new Set(
	'a an and are at be can do does for from how i in is it my of on or our should that the their this to too vs versus v we what when which who why with you your'.split(
		' ',
	),
);
/**
 * How Pagefind weighs what it finds: whole words far more than words that only begin alike, and what
 * readers type, where a page says that it is looked for by it, most of all. Found by trial on queries.
 */
export const ranking = { termSimilarity: 10, pageLength: 1.5, metaWeights: { words: 8 } };

/** So many letters tell a word from others, whatever its ending. */
const stem = 5;

/** The words of the book. */
export interface BookWords {
	readonly words: ReadonlySet<string>;
	/** How they begin. */
	readonly stems: ReadonlySet<string>;
}

/** What the index is asked for. */
export interface Query {
	readonly text: string;
	/** Typed words that the book does not know. */
	readonly unknown: readonly string[];
}

/** The words of the book from a list of a line each. */
export function bookWords(list: string): BookWords {
	const words = new Set(list.split('\n'));
	const stems = new Set<string>();
	for (const word of words) for (let end = 1; end <= stem; end += 1) stems.add(word.slice(0, end));
	return { words, stems };
}

/**
 * What the index is asked for where a reader typed this: with quotation marks of any shape as straight
 * ones, and without words that stand on every page or on none. The index would take a word that it does
 * not know for one that begins like it (`onboarding` for `on`). A phrase in quotation marks stays whole.
 */
export function askFor(typed: string, book?: BookWords): Query {
	const text = typed
		.replace(/[“”„‟«»″＂]/g, '"')
		.replace(/[‘’‚‛′]/g, "'")
		.trim();
	if (text.includes('"')) return { text, unknown: [] };
	const all = text.split(/\s+/);
	const telling = all.filter((word) => !stopWords.has(lettersOf(word).join('')));
	const asked = telling.length ? telling : all;
	if (!book) return { text: asked.join(' '), unknown: [] };
	const known = (word: string) =>
		lettersOf(word).every((letters) => book.stems.has(letters.slice(0, stem)));
	return {
		text: asked.filter(known).join(' '),
		unknown: asked.filter((word) => !known(word)),
	};
}

/** The word of the book that was perhaps meant. */
export function meantBy(word: string, { words }: BookWords): string | undefined {
	return nearest(word.toLowerCase(), [...words]);
}

function lettersOf(word: string): string[] {
	return word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [''];
}
