import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { parts } from '../../model/kinds.ts';
import type { BookDocument } from '../../model/read/document.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';

/** Pages that a busy reader does not finish, or that say too little, and exceptions that are none any more. */
export function findUnfitLengths({ documents }: Pick<Book, 'documents'>): Problem[] {
	return documents.flatMap((document): Problem[] => {
		const { file, kind, frontMatter } = document;
		const [from, to] = parts[kind].words ?? [0, Infinity];
		const words = wordsOf(document);
		const isFit = words >= from && words <= to;
		const reason = (frontMatter.data as { [reasonKey]?: unknown } | undefined)?.[reasonKey];
		if (isFit === (reason === undefined)) return [];
		const at = { file, rule: 'page-length' as const };
		if (isFit) {
			const message = `The page has ${words} words, which is no exception for its kind.`;
			const advice = `Delete \`${reasonKey}\`.`;
			return [{ ...at, ...frontMatter.placeOfKey([reasonKey]), message, advice }];
		}
		const message = `The page has ${words} words; pages of its kind have ${from} to ${to}.`;
		const advice = `${words > to ? 'Cut it or split it' : 'Say more, or join it with another'}; where neither helps its readers, write the reason as \`${reasonKey}\`.`;
		return [{ ...at, line: 1, column: 1, message, advice }];
	});
}

const reasonKey = 'exceptional-length';

/** How many words a reader meets on a page: headings, text and tables, without notes and code. */
export function wordsOf({ body }: Pick<BookDocument, 'body'>): number {
	let words = 0;
	visit(body, (node) => {
		if (node.type === 'footnoteDefinition') return SKIP;
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
			return undefined;
		words += toString(node).match(/[\p{L}\p{N}][^\s–]*/gu)?.length ?? 0;
		return SKIP;
	});
	return words;
}
