import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRedirects } from '../../export/redirects.ts';
import { readIndex } from '../../export/site-index.ts';
import { addressOf } from '../../model/addresses.ts';
import type { Book } from '../../check/read/book.ts';
import { bookOf } from '../fixtures/book-of.ts';
import { findHidingAliases, findLostPermalinks } from '../../check/rules/permalinks.ts';
import { redirectsOf } from '../../check/addresses.ts';
import { serve, startBrowser, watchedPage, type ServedSite } from './site.ts';

// A book whose practice and tree were renamed, the practice twice, and its ledger from before.
const files = {
	'practices/small-share-first.mdx':
		'---\ntitle: A small share first\naliases: [/practices/canary/, /practices/miners-canary/]\n---\n\n## What it costs\n',
	'decision-trees/umbrella.mdx':
		'---\ntitle: Take the umbrella?\nstart: rain\naliases: { /decision-trees/wet/: rain }\n---\n\n## Rain\n',
	'permalinks.txt': `/practices/canary/
/practices/canary/#what-it-costs
/practices/miners-canary/
/practices/small-share-first/
/practices/small-share-first/#what-it-costs
/decision-trees/wet/
/decision-trees/wet/#rain
/decision-trees/umbrella/
/decision-trees/umbrella/#rain`,
};
const book = bookOf(files);
const now: Record<string, string> = {
	'/practices/canary/': '/practices/small-share-first/',
	'/practices/miners-canary/': '/practices/small-share-first/',
	'/decision-trees/wet/': '/decision-trees/umbrella/',
};

/** Builds the fixture as a site: a page a document, and the index that the redirects are made of. */
async function buildFixture({ documents }: Book, base: string): Promise<string> {
	const dist = await mkdtemp(join(tmpdir(), 'redirects-'));
	const home = `https://example.org${base}`;
	const former = [...redirectsOf(book)];
	const pages = documents.map(({ kind, id, anchors, frontMatter }) => {
		const address = addressOf(kind, id);
		const formerly = former.filter(([, to]) => to === address).map(([old]) => home + old.slice(1));
		const { title } = frontMatter.data as { title: string };
		return {
			address,
			anchors,
			title,
			listed: { title, address: home + address.slice(1), formerly },
		};
	});
	for (const { address, anchors, title } of pages) {
		await mkdir(join(dist, address), { recursive: true });
		const headings = anchors.map(({ id, text }) => `<h2 id="${id}">${text}</h2>`).join('');
		await writeFile(join(dist, address, 'index.html'), `<title>${title}</title>${headings}`);
	}
	const index = { home, language: 'en-GB', pages: pages.map(({ listed }) => listed) };
	await writeFile(join(dist, 'index.json'), JSON.stringify(index));
	await writeFile(join(dist, '404.html'), '<title>There is no such page</title>');
	return dist;
}

let browser: Browser;

beforeAll(async () => {
	browser = await startBrowser();
});

afterAll(() => browser.close());

test('the fixture fits its ledger, and taking one redirect out fails the check', () => {
	expect([...findHidingAliases(book), ...findLostPermalinks(book)]).toEqual([]);
	const page = files['practices/small-share-first.mdx'].replace('/practices/canary/, ', '');
	const broken = bookOf({ ...files, 'practices/small-share-first.mdx': page });
	expect(findLostPermalinks(broken)).toMatchObject([{ rule: 'lost-permalink', line: 1 }]);
});

describe.each(['/', '/handbook/playbook/'])('below %s', (base) => {
	let dist: string;
	let site: ServedSite;

	beforeAll(async () => {
		dist = await buildFixture(book, base);
		expect(await writeRedirects(dist, await readIndex(dist))).toBe(3);
		site = await serve(dist, base);
	});

	afterAll(async () => {
		await site.close();
		await rm(dist, { recursive: true });
	});

	test.each(book.ledger ?? [])('%s lands, with its anchor', async (line) => {
		const [address = '', anchor] = line.split('#');
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(site.home + line.slice(1));
		const there = site.home + (now[address] ?? address).slice(1) + (anchor ? `#${anchor}` : '');
		await page.waitForURL(there);
		if (anchor) expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
		expect(faults).toEqual([]);
		await close();
	});

	test.each(Object.entries(now))('without script %s leads to %s', async (old, to) => {
		const { page, faults, close } = await watchedPage(browser, site, { javaScriptEnabled: false });
		await page.goto(site.home + old.slice(1));
		await page.waitForURL(site.home + to.slice(1));
		expect(faults).toEqual([]);
		await close();
	});

	test('what stands at an old address is valid HTML and names the lasting address', async () => {
		const stub = await readFile(join(dist, 'practices/canary/index.html'), 'utf8');
		const validator = new HtmlValidate({
			extends: ['html-validate:recommended', 'html-validate:document'],
			rules: { 'require-sri': 'off' },
		});
		const { results } = await validator.validateString(stub);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
		expect(stub).toContain(
			`<link rel="canonical" href="https://example.org${base}practices/small-share-first/">`,
		);
	});

	test('hosts are told the same, with and without the slash at the end', async () => {
		const expected = Object.entries(now)
			.flatMap(([old, to]) => [old, old.slice(0, -1)].map((from) => [from, to]))
			.map((pair) => pair.map((address) => base + (address ?? '').slice(1)))
			.toSorted();
		const rules = (await readFile(join(dist, '_redirects'), 'utf8')).trim().split('\n');
		expect(rules.map((rule) => rule.split(' ').slice(0, 2)).toSorted()).toEqual(expected);
		expect(rules.every((rule) => rule.endsWith(' 301'))).toBe(true);
		const map = (await readFile(join(dist, 'nginx-redirects.map'), 'utf8')).trim().split('\n');
		expect(map.map((line) => /^"(.+)" "(.+)";$/.exec(line)?.slice(1)).toSorted()).toEqual(expected);
	});
});
