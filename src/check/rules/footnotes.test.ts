import { expect, test } from 'vitest';
import { bookOf, short } from '../../tests/fixtures/book-of.ts';
import { findFootnoteProblems, findUnusedSources } from './footnotes.ts';

function check(body: string) {
	const book = bookOf({
		'practices/a.mdx': `---\ntitle: A\n---\n\n${body}\n`,
		'sources/beyer-2016.yaml': 'title: Site Reliability Engineering',
	});
	return findFootnoteProblems(book).map(
		({ line, column, rule, advice }) => `${line}:${column} ${rule} ${advice}`,
	);
}

test('notes that are referred to and name a source are fine', () => {
	expect(
		check(
			'One.[^beyer-2016] Two.[^beyer-2016--slo] Three.[^note-aside]\n\n[^beyer-2016]: A.\n[^beyer-2016--slo]: B.\n[^note-aside]: C.',
		),
	).toEqual([]);
});

test('a reference in code is none', () => {
	expect(check('`[^gone]` and \\[^gone]')).toEqual([]);
});

test.each([
	[
		'a reference without a note',
		'One *two* and\nthree.[^gone]',
		'6:7 unknown-footnote Write a line `[^gone]: …` at the end of the file.',
	],
	[
		'a note nobody refers to',
		'One.\n\n[^beyer-2016]: A.',
		'7:1 unused-footnote Refer to it or delete it.',
	],
	[
		'a note that stands twice',
		'One.[^beyer-2016]\n\n[^beyer-2016]: A.\n\n[^beyer-2016]: B.',
		'9:1 duplicate-footnote Delete one of them, or tell them apart: `[^beyer-2016--word]`.',
	],
	[
		'a note without a source',
		'One.[^bayer-2016]\n\n[^bayer-2016]: A.',
		'7:1 unknown-source Did you mean `beyer-2016`?',
	],
])('%s is told', (_, body, expected) => {
	expect(check(body)).toEqual([expected]);
});

test.each([
	['a note', 'source: inference', 'One.[^beyer-2016--slo]\n\n[^beyer-2016--slo]: A.', []],
	['front matter', 'options: [{ pushes: [{ source: beyer-2016 }] }]', 'One.', []],
	['nothing', 'title: beyer-2016', 'One.', ['1:1 unused-source']],
])('a source that %s cites', (_, frontMatter, body, expected) => {
	const book = bookOf({
		'questions/a.mdx': `---\n${frontMatter}\n---\n\n${body}\n`,
		'sources/beyer-2016.yaml': 'title: Site Reliability Engineering',
	});
	expect(short(findUnusedSources(book))).toEqual(expected);
});
