import { expect, test } from 'vitest';
import { short } from '../../tests/fixtures/book-of.ts';
import { readFrontMatter, readYaml } from './front-matter.ts';

test('front matter gives its data and the place of each value', () => {
	const { data, placeOf, placeOfKey, problems } = readFrontMatter(
		'a.mdx',
		'---\ntitle: A\nwalks:\n  - case: roof\n    answers: [yes, no]\n---\n\nText.',
	);
	expect(problems).toEqual([]);
	expect(data).toEqual({ title: 'A', walks: [{ case: 'roof', answers: ['yes', 'no'] }] });
	expect(placeOf(['title'])).toEqual({ line: 2, column: 8 });
	expect(placeOfKey(['title'])).toEqual({ line: 2, column: 1 });
	expect(placeOf(['walks', 0, 'answers', 1])).toEqual({ line: 5, column: 20 });
});

test('what is missing has the place of what should hold it', () => {
	const { placeOf } = readFrontMatter('a.mdx', '---\ntitle: A\nclaims:\n  first: [b]\n---\n');
	expect(placeOf(['summary'])).toEqual({ line: 2, column: 1 });
	expect(placeOf(['claims', 'not-first'])).toEqual({ line: 3, column: 1 });
});

test.each([
	['Windows line ends', '---\r\ntitle: A\r\n---\r\n'],
	['a byte order mark', '\uFEFF---\ntitle: A\n---\n'],
	['three hyphens at the end of a value', '---\ntitle: A\nsummary: x ---\n---\n'],
	['spaces after the hyphens', '---  \ntitle: A\n---  \n'],
])('front matter with %s is read', (_, text) => {
	expect(readFrontMatter('a.mdx', text).data).toMatchObject({ title: 'A' });
});

test.each([
	['a file without front matter', 'Text.\n', ['1:1 front-matter']],
	['front matter that does not end', '---\ntitle: A\n', ['1:1 front-matter']],
	['a colon in plain text', '---\ntitle: A: B\n---\n', ['2:8 yaml-syntax']],
	['a reference', '---\ntitle: A\nsummary: *a\n---\n', ['3:10 yaml-syntax']],
	['a name', '---\ntitle: &a A\n---\n', ['2:8 yaml-syntax']],
	['a key that stands twice', '---\ntitle: A\ntitle: B\n---\n', ['3:1 yaml-syntax']],
])('%s is reported', (_, text, expected) => {
	expect(short(readFrontMatter('a.mdx', text).problems)).toEqual(expected);
});

test('a key that stands twice does not hide what else is wrong', () => {
	expect(readYaml('a.yaml', 'title: A\ntitle: B').data).toEqual({ title: 'B' });
});

test('empty front matter is an empty object, so that each missing key is told', () => {
	expect(readFrontMatter('a.mdx', '---\n---\n').data).toEqual({});
});

test.each([
	['2026-11-23', new Date('2026-11-23')],
	['2026-02-30', '2026-02-30'],
	['"2026-11-23"', '2026-11-23'],
])('%s is read as a day where it is one', (given, day) => {
	expect(readYaml('a.yaml', `added: ${given}`).data).toEqual({ added: day });
});
