import { expect, test } from 'vitest';
import { short } from '../../tests/fixtures/book-of.ts';
import { readDocument } from './document.ts';

/** The body begins in line 4. */
function pageOf(body: string) {
	return readDocument('content/practices/a.mdx', 'practices', 'a', `---\ntitle: A\n---\n${body}`);
}

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
