import { visit } from 'unist-util-visit';
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

test('addresses that become links only after parsing have their places, and so have the words around', () => {
	const { body } = pageOf('\nRead [it](#a) at [this(https://example.org/a) or *that* place.\n');
	const places: string[] = [];
	visit(body, ({ type, position }) => {
		places.push(`${type} ${position?.start.line}:${position?.start.column}`);
	});
	expect(places.slice(2)).toEqual([
		'paragraph 5:1',
		'text 5:1',
		'link 5:6',
		'text 5:7',
		'text 5:14',
		'link 5:24',
		'text 5:24',
		'text 5:45',
		'emphasis 5:50',
		'text 5:51',
		'text 5:56',
	]);
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
