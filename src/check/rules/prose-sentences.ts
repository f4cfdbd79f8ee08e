import type { Nodes, Sentence, Word } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Problem } from '../problem.ts';
import type { Passage } from './prose-passages.ts';

/** Half of a page’s sentences have at most this many words. */
const longestMedian = 20;

/** A page whose sentences are too long on the whole: the longest is where to begin. */
export function findLongSentences(file: string, passages: readonly Passage[]): Problem[] {
	const sentences = lengthsIn(passages);
	const middle = median(sentences.map(({ words }) => words));
	const longest = sentences.toSorted((a, b) => b.words - a.words)[0];
	if (middle <= longestMedian || !longest) return [];
	const message = `Half of this page’s sentences have ${Math.ceil(middle)} words or more; this one, the longest, has ${longest.words}.`;
	const advice = `Part the longest in two until the median is ${longestMedian} or less.`;
	const { passage, offset } = longest;
	return [{ file, ...passage.placeAt(offset), rule: 'long-sentences', message, advice }];
}

/** How many words each whole sentence of the running text has; labels and headings are none. */
export function lengthsIn(passages: readonly Passage[]) {
	return passages
		.filter(({ running }) => running)
		.flatMap((passage) =>
			sentencesIn(passage)
				.filter((sentence) => /[.?!…:]["’”)]*\s*$/.test(toString(sentence)))
				.map((sentence) => ({ passage, words: count(sentence), offset: offsetOf(sentence) })),
		);
}

/** The number in the middle of some numbers; the mean of the two where they are even; 0 of none. */
export function median(numbers: readonly number[]): number {
	const ordered = numbers.toSorted((a, b) => a - b);
	const half = ordered.length / 2;
	return ((ordered[Math.ceil(half) - 1] ?? 0) + (ordered[Math.floor(half)] ?? 0)) / 2;
}

/** The sentences of a passage. */
export function sentencesIn({ words }: Passage): Sentence[] {
	const sentences: Sentence[] = [];
	visit(words, 'SentenceNode', (sentence) => {
		sentences.push(sentence);
		return SKIP;
	});
	return sentences;
}

/** The words of a sentence in order; code and titles are none. */
export function wordsIn(sentence: Sentence): Word[] {
	return sentence.children.filter((node) => node.type === 'WordNode');
}

/** Where a part of a passage begins in the passage’s text. */
export function offsetOf(node: Nodes): number {
	return node.position?.start.offset ?? 0;
}

/** How many words are read, those in code and titles with them. */
function count({ children }: Sentence): number {
	return children.reduce((sum, node) => {
		if (node.type === 'WordNode') return sum + 1;
		return sum + (node.type === 'SourceNode' ? (node.value.match(/[^\s]+/g)?.length ?? 0) : 0);
	}, 0);
}
