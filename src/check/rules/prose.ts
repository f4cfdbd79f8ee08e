import type { Book } from '../read/book.ts';
import type { Problem } from '../problem.ts';
import { findShouting } from './prose-emphasis.ts';
import { passagesOf, passagesOfData, type Passage } from './prose-passages.ts';
import { findLongSentences, sentencesIn } from './prose-sentences.ts';
import {
	findExclamations,
	findLongQuotations,
	findRepeatedWords,
	quotationsIn,
} from './prose-signs.ts';
import { findWrongWords } from './prose-words.ts';

/** Prose that a hard editor would send back: of pages, of tensions and of the glossary. */
export function findProseProblems({ documents, tensions, glossary }: Book): Problem[] {
	return [
		...documents.flatMap((document) => {
			const { file, frontMatter } = document;
			const passages = passagesOf(document);
			return [
				...findLongSentences(file, passages),
				...findShouting(document),
				...[...passagesOfData(frontMatter), ...passages].flatMap((one) => inPassage(file, one)),
			];
		}),
		...[...tensions, ...glossary].flatMap(({ file, frontMatter }) =>
			passagesOfData(frontMatter).flatMap((one) => inPassage(file, one)),
		),
	];
}

function inPassage(file: string, passage: Passage): Problem[] {
	const quotations = quotationsIn(passage);
	const isQuoted = (offset: number) =>
		quotations.some(([from, to]) => offset >= from && offset < to);
	return [
		...findLongQuotations(file, passage, quotations),
		...findExclamations(file, passage, isQuoted),
		...findRepeatedWords(file, passage),
		...sentencesIn(passage).flatMap((one) => findWrongWords(file, passage, one, isQuoted)),
	];
}
