import { toString } from 'nlcst-to-string';
import { visit } from 'unist-util-visit';
import type { Problem } from '../problem.ts';
import type { Passage } from './prose-passages.ts';
import { offsetOf, sentencesIn } from './prose-sentences.ts';

/** The longest quotation, in words, that is no extract of somebody else’s work. */
const longestQuotation = 25;

/** Where a quotation begins and ends in a passage’s text. */
export type Quotation = readonly [from: number, to: number];

/** The quotations of a passage, marked by “ and ”. */
export function quotationsIn({ words, text }: Passage): Quotation[] {
	const start = words.position?.start.offset ?? 0;
	const own = text.slice(start, words.position?.end.offset ?? start);
	return [...own.matchAll(/“[^”]*”/g)].map(
		({ 0: quotation, index }) => [start + index, start + index + quotation.length] as const,
	);
}

/** Quotations that are too long to be one. */
export function findLongQuotations(
	file: string,
	{ text, placeAt }: Passage,
	quotations: readonly Quotation[],
): Problem[] {
	return quotations.flatMap(([from, to]): Problem[] => {
		const count = text.slice(from, to).match(/[\p{L}\p{N}][^\s–]*/gu)?.length ?? 0;
		if (count <= longestQuotation) return [];
		const message = `This quotation has ${count} words; more than ${longestQuotation} need leave, or are not one.`;
		const advice = 'Tell it in your own words and cite the place, or close the quotation earlier.';
		return [{ file, ...placeAt(from), rule: 'long-quotation', message, advice }];
	});
}

/** Exclamation marks outside quotations. */
export function findExclamations(
	file: string,
	{ words, placeAt }: Passage,
	isQuoted: (offset: number) => boolean,
): Problem[] {
	const problems: Problem[] = [];
	visit(words, 'PunctuationNode', (node) => {
		if (!toString(node).includes('!') || isQuoted(offsetOf(node))) return;
		const message = 'An exclamation mark raises the voice.';
		const advice = 'End with a full stop.';
		const place = placeAt(offsetOf(node));
		problems.push({ file, ...place, rule: 'exclamation-mark', message, advice });
	});
	return problems;
}

/** Words that may stand twice: “the way they had had it”. */
const mayRepeat = /^(?:had|that|can)$/i;

/** Words that stand twice in a row, as happens at the end of a line. */
export function findRepeatedWords(file: string, passage: Passage): Problem[] {
	return sentencesIn(passage).flatMap(({ children }) =>
		children.flatMap((node, at): Problem[] => {
			const [space, next] = [children[at + 1], children[at + 2]];
			if (node.type !== 'WordNode' || space?.type !== 'WhiteSpaceNode' || next?.type !== node.type)
				return [];
			const word = toString(node);
			const isSame = word.toLowerCase() === toString(next).toLowerCase();
			if (!isSame || mayRepeat.test(word) || !/^\p{Ll}/u.test(toString(next))) return [];
			const message = `“${word}” stands twice in a row.`;
			const place = passage.placeAt(offsetOf(node));
			const advice = 'Delete one of the two.';
			return [{ file, ...place, rule: 'repeated-word', message, advice }];
		}),
	);
}
