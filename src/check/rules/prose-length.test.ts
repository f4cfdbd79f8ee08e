import { expect, test } from 'vitest';
import { pageOf } from '../../tests/fixtures/book-of.ts';
import { readBook } from '../read/book.ts';
import { fitLengths, isFit, lengthOf } from './prose-length.ts';

/** Pages that are longer than their kind’s, with the reason why nobody has cut them. */
const exceptions: Readonly<Record<string, string>> = {
	'content/principle/objections.mdx':
		'Twelve objections, each with its answer; readers look one up by its heading.',
};

test('what a reader meets is counted: headings, text, items and tables, but no notes and no code', () => {
	expect(lengthOf(pageOf('## Two words\n\nFive more – 9.9 % of [them](a.mdx).[^n]\n'))).toBe(7);
	expect(lengthOf(pageOf('- One.\n- *Two* `three`.\n\n| a | b |\n| - | - |\n| c | d |\n'))).toBe(7);
	expect(lengthOf(pageOf('One.[^n]\n\n```text\nno words\n```\n\n[^n]: No words.\n'))).toBe(1);
});

test('a length fits from the first to the last word of its range', () => {
	expect([249, 250, 600, 601].map((words) => isFit('practices', words))).toEqual([
		false,
		true,
		true,
		false,
	]);
	expect(isFit('writing', 9000)).toBe(true);
});

test('every page is as long as a busy reader finishes, but for those named here', async () => {
	const { documents } = await readBook('.');
	const limited = documents.filter(({ kind }) => fitLengths[kind]);
	const unfit = limited
		.map((document) => ({ ...document, words: lengthOf(document) }))
		.filter(({ kind, words }) => !isFit(kind, words));
	expect(
		unfit
			.filter(({ file }) => !exceptions[file])
			.map(({ file, words }) => `${file}: ${words} words`),
		'Cut the page or split it; name it in `exceptions` with a reason if neither helps its readers.',
	).toEqual([]);
	expect(
		Object.keys(exceptions).filter((file) => !unfit.some((page) => page.file === file)),
		'These exceptions are none any more.',
	).toEqual([]);
	expect(unfit.length).toBeLessThan(limited.length / 20);
}, 60_000);
