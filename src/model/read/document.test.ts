import { expect, test } from 'vitest';
import { pageOf, short } from '../../tests/fixtures/book-of.ts';

test('a document gives its headings with the anchors that viewers give them', () => {
	const { anchors, problems } = pageOf(
		'\n## What it is\n\n### What it is\n\n## Ja, *groß* & `klein`?\n',
	);
	expect(anchors.map(({ id, depth, place }) => `${id} ${depth} ${place.line}`)).toEqual([
		'what-it-is 2 5',
		'what-it-is-1 3 7',
		'ja-groß--klein 2 9',
	]);
	expect(problems).toEqual([]);
});

test.each([
	['a tag that is never closed', '\nText.\n\n<Aside>\n\nMore.\n', ['7:1 mdx-syntax']],
	[
		'a tag that is closed twice',
		'\n<Aside>\n\nMore.\n\n</Aside>\n\n</Aside>\n',
		['11:2 mdx-syntax'],
	],
	['an HTML tag that needs no end', '\nOne<br>two.\n', ['5:4 mdx-syntax']],
])('%s is reported where it stands, and read past', (_, body, expected) => {
	const document = pageOf(`${body}\n## After\n`);
	expect(short(document.problems)).toEqual(expected);
	expect(document.anchors.map(({ id }) => id)).toContain('after');
});

test('every place that cannot be read is reported, not only the first', () => {
	const { problems } = pageOf('\na <b and\n\n{c} and\n\n<D>\n\n## After\n');
	expect(short(problems)).toEqual(['7:1 curly-braces', '5:9 mdx-syntax', '9:1 mdx-syntax']);
});
