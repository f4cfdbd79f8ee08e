import { expect, test } from 'vitest';
import { pageOf } from '../../tests/fixtures/book-of.ts';
import { passagesOf } from './prose-passages.ts';
import { lengthsIn, median } from './prose-sentences.ts';

const wordsOf = (body: string) => lengthsIn(passagesOf(pageOf(body))).map(({ words }) => words);

test.each([
	[[], 0],
	[[7], 7],
	[[3, 1, 2], 2],
	[[4, 1, 3, 2], 2.5],
])('the median of %o is %d', (numbers, expected) => {
	expect(median(numbers)).toBe(expected);
});

test('abbreviations, decimals and dates end no sentence', () => {
	expect(wordsOf('It fell by 2.5 % on 3.4.2012, e.g. at night. Then it rose.')).toEqual([9, 3]);
});

test('words in code and in titles are read, so they count', () => {
	expect(wordsOf('Run `npm test` after *Release It* by hand.')).toEqual([8]);
});

test('a note’s mark is no word', () => {
	expect(wordsOf('It is up.[^a] It is down.[^b]\n\n[^a]: A.\n[^b]: B.')).toEqual([3, 3]);
});

test('each item of a list is a text of its own', () => {
	expect(wordsOf('- One two.\n- Three four five.\n- A label')).toEqual([2, 3]);
});
