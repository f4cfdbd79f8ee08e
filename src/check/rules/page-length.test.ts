import { expect, test } from 'vitest';
import { bookOf, pageOf } from '../../tests/fixtures/book-of.ts';
import { findUnfitLengths, wordsOf } from './page-length.ts';

test.each([
	['headings and text', '## Two words\n\nFive more – 9.9 % of [them](a.mdx).[^n]\n', 7],
	['items and tables', '- One.\n- *Two* `three`.\n\n| a | b |\n| - | - |\n| c | d |\n', 7],
	['no notes and no code', 'One.[^n]\n\n```text\nno words\n```\n\n[^n]: No words.\n', 1],
])('what a reader meets is counted: %s', (_, body, words) => {
	expect(wordsOf(pageOf(body))).toBe(words);
});

function check(kind: string, words: number, frontMatter = '') {
	const text = `---\ntitle: A\n${frontMatter}---\n\n${'word '.repeat(words)}\n`;
	return findUnfitLengths(bookOf({ [`${kind}/a.mdx`]: text })).map(
		({ line, rule, message }) => `${line} ${rule} ${message}`,
	);
}

const reason = 'exceptional-length: Readers look one up by its heading.\n';

test.each([
	['practices', 250, ''],
	['practices', 600, ''],
	['practices', 601, reason],
	['writing', 9000, ''],
])('a page of %s may have %d words', (kind, words, frontMatter) => {
	expect(check(kind, words, frontMatter)).toEqual([]);
});

test.each([
	[
		'too short',
		249,
		'',
		'1 page-length The page has 249 words; pages of its kind have 250 to 600.',
	],
	['too long', 601, '', '1 page-length The page has 601 words; pages of its kind have 250 to 600.'],
	['no exception', 600, reason, '3 page-length The page has 600 words, which is no exception'],
])('a page that is %s is told', (_, words, frontMatter, expected) => {
	expect(check('practices', words, frontMatter)).toEqual([expect.stringContaining(expected)]);
});
