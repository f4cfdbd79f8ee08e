import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Kind } from '../../model/kinds.ts';
import type { BookDocument } from '../../model/read/document.ts';

/** How many words pages of a kind have that a busy reader finishes: from, to. */
export const fitLengths: Partial<Record<Kind, readonly [from: number, to: number]>> = {
	principle: [500, 1500],
	'case-studies': [500, 1500],
	practices: [250, 600],
	'guard-rails': [250, 600],
};

/** How many words a reader meets on a page: headings, text and tables, without notes and code. */
export function lengthOf({ body }: BookDocument): number {
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

/** Whether a page of this length is one that a busy reader finishes; kinds without a limit always are. */
export function isFit(kind: Kind, words: number): boolean {
	const [from, to] = fitLengths[kind] ?? [0, Infinity];
	return words >= from && words <= to;
}
