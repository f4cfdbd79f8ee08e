import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Page } from 'playwright-core';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMainText, type MainText } from './main-text.ts';
import { builtPages, dist, sharedBrowser } from './site.ts';

const pages = (await builtPages()).filter((page) => !page.startsWith('book/'));
const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

const browser = await sharedBrowser();

let tab: Page;

beforeAll(async () => {
	tab = await browser.newPage();
});

describe.each(pages)('/%sindex.md', (path) => {
	test('keeps every heading, table, footnote and link of the page', async () => {
		const html = await readFile(join(dist, path, 'index.html'), 'utf8');
		const text = await readMainText(tab, html);
		const markdown = reader.parse(await readFile(join(dist, path, 'index.md'), 'utf8'));

		expect(found(markdown, 'heading').map(words)).toEqual(text.headings);
		expect(found(markdown, 'table').map(cells)).toEqual(text.tables);
		expect(notes(markdown)).toEqual(text.notes);
		expect(references(markdown).toSorted()).toEqual(text.references.toSorted());
		expect(missing(text.links, links(markdown))).toEqual([]);
		expect(links(markdown).filter((url) => !/^(?:https?:\/\/|mailto:)/.test(url))).toEqual([]);
		expect(found(markdown, 'html'), 'raw HTML').toEqual([]);
	});
});

test('front matter says what the index says', async () => {
	const index = JSON.parse(await readFile(join(dist, 'index.json'), 'utf8')) as {
		home: string;
		version: string;
		pages: {
			address: string;
			kind: string;
			title: string;
			summary: string;
			added?: string;
			updated?: string;
		}[];
	};
	for (const { address, kind, title, summary, added, updated } of index.pages) {
		const file = join(dist, address.slice(index.home.length), 'index.md');
		const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(await readFile(file, 'utf8')) ?? [];
		const dates = { ...(added && { added }), ...(updated && { updated }) };
		expect(parse(front)).toEqual({
			title,
			summary,
			address,
			kind,
			version: index.version,
			...dates,
		});
	}
	expect(index.pages.length).toBeGreaterThan(100);
});

test('a tree is also a nested list in which every answer of the tree is found', async () => {
	const address = 'decision-trees/where-does-the-slow-suite-run/';
	const html = await readFile(join(dist, address, 'index.html'), 'utf8');
	const answers = [...html.matchAll(/<li data-answer="[^"]*"><strong>([^<]*)<\/strong>/g)].map(
		([, label]) => label ?? '',
	);
	const markdown = reader.parse(await readFile(join(dist, address, 'index.md'), 'utf8'));
	const title = markdown.children.findIndex((node) => words(node) === 'The whole tree');
	const list = markdown.children[title + 1] as Nodes;
	expect(found(list, 'strong').map(words).toSorted()).toEqual(answers.toSorted());
	expect(found(list, 'list').length).toBeGreaterThan(3);
	expect(answers.length).toBeGreaterThan(6);
});

test('everything in one file holds every page’s title and text, and its footnotes do not mix', async () => {
	// What stands in code is no footnote.
	const read = async (file: string) =>
		(await readFile(join(dist, file), 'utf8')).replace(/(`+)[^`].*?\1/gs, '');
	const whole = await read('llms-full.txt');
	const labels = (pattern: RegExp) => [...whole.matchAll(pattern)].map(([, label]) => label);
	const definitions = labels(/^\[\^([^\]]+)\]:/gm);
	expect(new Set(definitions).size).toBe(definitions.length);
	expect(definitions).toEqual(expect.arrayContaining(labels(/\[\^([^\]]+)\](?!:)/g)));
	for (const page of pages.filter((page) => page !== 'search/')) {
		const [, title = '', body = ''] =
			/\n---\n+(# [^\n]*\n)(.*)$/s.exec(await read(join(page, 'index.md'))) ?? [];
		const own = `[^${page.replace(/\/$/, '').replaceAll('/', '-')}-`;
		expect(body.length, page).toBeGreaterThan(100);
		expect(whole.includes(`---\n\n${title}\nFrom <`), page).toBe(true);
		expect(whole.includes(body.replaceAll('[^', own)), page).toBe(true);
	}
});

function found<Type extends Nodes['type']>(
	tree: Nodes,
	type: Type,
): Extract<Nodes, { type: Type }>[] {
	const nodes: Extract<Nodes, { type: Type }>[] = [];
	visit(tree, type, (node) => void nodes.push(node as Extract<Nodes, { type: Type }>));
	return nodes;
}

function words(node: Nodes): string {
	return toString(node).replace(/\s+/g, ' ').trim();
}

/** The cells of a table row by row, without the empty row of headings that Markdown asks for. */
function cells(table: Nodes): string[][] {
	return found(table, 'tableRow')
		.map((row) => row.children.map(words))
		.filter((row) => row.some((cell) => cell !== ''));
}

function notes(tree: Root): MainText['notes'] {
	return Object.fromEntries(
		found(tree, 'footnoteDefinition').map((note) => [note.identifier, words(note)]),
	);
}

function references(tree: Root): string[] {
	return found(tree, 'footnoteReference').map(({ identifier }) => identifier);
}

function links(tree: Root): string[] {
	return found(tree, 'link').map(({ url }) => url);
}

/** What is in the first list and not, or not as often, in the second. */
function missing(wanted: string[], given: string[]): string[] {
	const left = [...given];
	return wanted.filter((url) => {
		const at = left.indexOf(url);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
