import { expect, test } from 'vitest';
import { bookOf, short } from '../../tests/fixtures/book-of.ts';
import { findLeftOverMarks } from './left-over-marks.ts';

const marks = (body: string, front = 'title: A') =>
	short(findLeftOverMarks(bookOf({ 'team/a.mdx': `---\n${front}\n---\n${body}\n` })));

test('each kind of mark is told once for a text, at its first place', () => {
	expect(marks('Read [a][b], [c][d] and **e.')).toEqual([
		'4:6 left-over-mark',
		'4:25 left-over-mark',
	]);
});

test('what is escaped, in code or beside a trap is left alone', () => {
	expect(marks('Read \\[a][b], `[c][d]`, and **{e}**.')).toEqual([]);
});

test('front matter is told at its value, once', () => {
	expect(marks('Text.', 'title: A **bold** [link](b.mdx)')).toEqual(['2:8 left-over-mark']);
});

test('straight quotation marks are told, in text and in front matter, and left alone in code', () => {
	expect(marks('The team’s `it\'s "x"`, and it\'s theirs.', 'title: "The team\'s"')).toEqual([
		'4:30 left-over-mark',
		'2:8 left-over-mark',
	]);
});
