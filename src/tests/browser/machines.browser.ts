import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../model/catalogue.ts';
import { builtPages, dist, sharedBrowser } from './site.ts';

const read = (file: string) => readFile(join(dist, file), 'utf8');
const index = JSON.parse(await read('index.json')) as Catalogue;
const pages = await builtPages();
const below = (address: string) => address.slice(index.home.length);

const browser = await sharedBrowser();

let tab: Page;

beforeAll(async () => {
	tab = await browser.newPage();
});

test('the index fits its published schema, which refuses what is not in it', async () => {
	const json = JSON.parse(await read('schemas/index.json')) as Parameters<
		typeof z.fromJSONSchema
	>[0];
	const schema = z.fromJSONSchema(json);
	expect(schema.safeParse(index).error?.issues).toBeUndefined();
	expect(schema.safeParse({ ...index, clock: 'now' }).success).toBe(false);
	const [first, ...rest] = index.pages;
	expect(
		schema.safeParse({ ...index, pages: [{ ...first, kind: 'essay' }, ...rest] }).success,
	).toBe(false);
	expect(schema.safeParse({ ...index, updated: 'yesterday' }).success).toBe(false);
	expect(index.$schema).toBe(`${index.home}schemas/index.json`);
});

test('the index knows every page there is, and says of it what the page says', async () => {
	const open = [];
	for (const path of pages) {
		const html = await read(`${path}index.html`);
		const told = await tab.evaluate((html) => {
			const page = new DOMParser().parseFromString(html, 'text/html');
			const meta = (name: string) =>
				page.querySelector<HTMLMetaElement>(`meta[${name}]`)?.content ?? '';
			return {
				hidden: meta('name="robots"').includes('noindex'),
				title: meta('property="og:title"'),
				summary: meta('name="description"'),
				forms: [...page.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]')].map(
					(link) => link.type,
				),
			};
		}, html);
		if (told.hidden) continue;
		open.push(path);
		expect(told.forms, path).toEqual(
			expect.arrayContaining(['text/markdown', 'application/atom+xml']),
		);
		const { title, summary } = index.pages.find(({ address }) => below(address) === path) ?? {};
		expect({ title, summary }, path).toEqual({ title: told.title, summary: told.summary });
	}
	expect(index.pages.map(({ address }) => below(address)).toSorted()).toEqual(open);
	expect(new Set(index.pages.map(({ id }) => id)).size).toBe(index.pages.length);
});

test('every address of the index leads to a file, and every anchor to a place in it', async () => {
	const html = new Map(
		await Promise.all(pages.map(async (path) => [path, await read(`${path}index.html`)] as const)),
	);
	for (const { address, markdown, data, sections = [] } of index.pages) {
		await read(below(markdown));
		if (data) JSON.parse(await read(below(data)));
		for (const { id } of sections)
			expect(html.get(below(address)), `${address}#${id}`).toContain(`id="${id}"`);
	}
	for (const { address } of [...index.sources, ...index.terms]) {
		const [path = '', id] = below(address).split('#');
		expect(html.get(path), address).toContain(`id="${id}"`);
	}
	expect(index.terms.length * index.sources.length).toBeGreaterThan(0);
});

test('the feed is Atom: what RFC 4287 requires, ids that differ, dates from the content', async () => {
	const xml = await read('feed.xml');
	const feed = await tab.evaluate((xml) => {
		const page = new DOMParser().parseFromString(xml, 'application/xml');
		const texts = (of: Element | undefined, name: string) =>
			[...(of?.children ?? [])]
				.filter((child) => child.localName === name)
				.map((child) => child.textContent ?? '');
		const links = (of: Element) =>
			[...of.children]
				.filter(({ localName }) => localName === 'link')
				.map((link) => [
					link.getAttribute('rel'),
					link.getAttribute('type'),
					link.getAttribute('href'),
				]);
		const root = page.documentElement;
		return {
			name: `{${root.namespaceURI}}${root.localName}`,
			ids: texts(root, 'id'),
			titles: texts(root, 'title'),
			updated: texts(root, 'updated'),
			authors: [...root.children]
				.filter(({ localName }) => localName === 'author')
				.flatMap((author) => texts(author, 'name')),
			links: links(root),
			entries: [...root.children]
				.filter(({ localName }) => localName === 'entry')
				.map((entry) => ({
					ids: texts(entry, 'id'),
					titles: texts(entry, 'title'),
					summaries: texts(entry, 'summary'),
					published: texts(entry, 'published'),
					updated: texts(entry, 'updated'),
					links: links(entry),
				})),
		};
	}, xml);
	const dated = index.pages.filter(({ added }) => added);
	expect(feed.name).toBe('{http://www.w3.org/2005/Atom}feed');
	expect([feed.ids.length, feed.titles.length, feed.authors.length]).toEqual([1, 1, 1]);
	expect(feed.updated).toEqual([`${index.updated}T00:00:00Z`]);
	expect(feed.links).toContainEqual(['self', 'application/atom+xml', index.feed]);
	const entries = Math.min(dated.length, 200);
	expect(feed.entries).toHaveLength(entries);
	const ids = [...feed.ids, ...feed.entries.flatMap((entry) => entry.ids)];
	expect(new Set(ids).size).toBe(entries + 1);
	for (const id of ids)
		expect(id).toMatch(
			/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		);
	for (const entry of feed.entries) {
		const page = dated.find(
			({ title, address }) =>
				entry.titles[0] === title && entry.links.some(([, , href]) => href === address),
		);
		const { added, updated = added, summary, address, markdown } = page ?? {};
		expect(entry).toMatchObject({
			summaries: [summary],
			published: [`${added}T00:00:00Z`],
			updated: [`${updated}T00:00:00Z`],
			links: [
				['alternate', 'text/html', address],
				['alternate', 'text/markdown', markdown],
			],
		});
	}
	const order = feed.entries.map(({ updated }) => updated[0] ?? '');
	expect(order).toEqual(order.toSorted().toReversed());
});

test('llms.txt has the form of llmstxt.org: a title, a summary, sections of described links', async () => {
	const { children } = unified()
		.use(remarkParse)
		.parse(await read('llms.txt'));
	const [title, summary, details, ...sections] = children;
	expect([title?.type, summary?.type, details?.type]).toEqual([
		'heading',
		'blockquote',
		'paragraph',
	]);
	const kinds = sections.map((node) => (node.type === 'heading' ? `h${node.depth}` : node.type));
	expect(kinds).toEqual(Array.from({ length: kinds.length / 2 }, () => ['h2', 'list']).flat());
	const text = await read('llms.txt');
	const links = [...text.matchAll(/^- \[.+\]\((\S+)\): \S.*$/gm)].map(([, url]) => url ?? '');
	expect(links.length).toBe(text.split('\n').filter((line) => line.startsWith('- ')).length);
	for (const url of links) await read(below(url));
	expect(links).toEqual(expect.arrayContaining(index.pages.map(({ markdown }) => markdown)));
});
