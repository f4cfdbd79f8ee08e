import { toString } from 'mdast-util-to-string';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';

/** Pages whose first paragraph says once more what the summary above it says. */
export function findEchoedSummaries({ documents }: Pick<Book, 'documents'>): Problem[] {
	return documents.flatMap(({ file, frontMatter, body }): Problem[] => {
		const { summary } = frontMatter.data as { summary?: unknown };
		const first = body.children.find(({ type }) => type === 'paragraph');
		if (typeof summary !== 'string' || !first) return [];
		const sentences = toString(first).split(/(?<=[.?!])\s+/);
		const echo = sentences.find((sentence) => likeness(summary, sentence) >= 0.5);
		if (!echo) return [];
		const { line, column } = first.position?.start ?? { line: 1, column: 1 };
		const message = `“${echo}” says what the summary says.`;
		const advice = 'Cut the sentence, or let the summary say what is not in the first paragraph.';
		return [{ file, line, column, rule: 'habit', message, advice }];
	});
}

/** The share of their longer words that two sentences have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
	const [words, others] = [longWords(a), longWords(b)];
	return (2 * words.intersection(others).size) / (words.size + others.size);
}

function longWords(sentence: string): Set<string> {
	return new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
}
