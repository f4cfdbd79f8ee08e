import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexSite } from '../export/search-index.ts';
import { dist, serve, startBrowser, watchedPage, type ServedSite } from './site.ts';

// A large book has its search index in several parts. This one is small, so its pages are indexed
// again as if a part held few.

const input = 'pagefind-modal dialog[open] input';
const titles = 'pagefind-results .pf-result-link';

let folder: string;
let whole: ServedSite;
let inParts: ServedSite;
let browser: Browser;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'search-in-parts-'));
	const copy = join(folder, 'dist');
	await cp(dist, copy, {
		recursive: true,
		filter: (path) => !/\.(?:br|gz|zip|pdf)$|pagefind$/.test(path),
	});
	await indexSite(copy, join(folder, 'record.json'), 40);
	[whole, inParts, browser] = await Promise.all([serve(), serve(copy), startBrowser()]);
});

afterAll(async () => {
	await browser?.close();
	await whole?.close();
	await inParts?.close();
	await rm(folder, { recursive: true });
});

/** What a search says it found, and the parts of the index that it asked. */
async function searched(site: ServedSite, words: string) {
	const { page, faults, close } = await watchedPage(browser, site);
	const parts = new Set<string>();
	page.on('request', (request) => {
		const [, part] = /pagefind\/(?:([^/]*)\/)?index\//.exec(request.url()) ?? [];
		if (request.url().includes('/index/')) parts.add(part ?? 'the first');
	});
	await page.goto(site.home);
	await page.keyboard.press('/');
	await page.waitForSelector(input);
	await page.keyboard.type(words);
	const summary = page.locator('pagefind-summary');
	await expect.poll(() => summary.textContent(), { timeout: 5_000 }).toContain(`for ${words}`);
	await page.waitForSelector(titles);
	const first = (await page.locator(titles).allTextContents()).slice(0, 3);
	const said = (await summary.textContent())?.trim() ?? '';
	await close();
	return { said, first, parts, faults };
}

test.each(['release', 'checkout down', 'error budget'])(
	'“%s” is found in all parts, as often as in one',
	async (words) => {
		const one = await searched(whole, words);
		const several = await searched(inParts, words);
		expect(several.said).toMatch(/^[1-9]/);
		expect(several.said).toBe(one.said);
		expect([...one.parts]).toEqual(['the first']);
		expect(several.parts.size).toBeGreaterThan(2);
		expect(several.faults).toEqual([]);
	},
);

test.each([
	['canary release', /canary release/i],
	['download logs', /download logs/i],
])('the fitting page for “%s” is among the first, whatever part it is in', async (words, title) => {
	// How rare a word is, each part reckons for itself: with so few pages that is a guess.
	expect((await searched(inParts, words)).first.join('; ')).toMatch(title);
});

test('the addresses of results stand below the base, from every part', async () => {
	const { page, close } = await watchedPage(browser, inParts);
	await page.goto(inParts.home);
	await page.keyboard.press('/');
	await page.waitForSelector(input);
	await page.keyboard.type('purpose');
	await expect.poll(() => page.locator(titles).count()).toBeGreaterThan(3);
	const found = await page
		.locator(titles)
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)));
	for (const { pathname } of found) expect(pathname).not.toContain('pagefind');
	await close();
});

test('where a part cannot be loaded, the control leads to the list of all pages', async () => {
	const { page, close } = await watchedPage(browser, inParts);
	await page.route(/part-2\/pagefind-entry/, (route) => route.abort());
	await page.goto(inParts.home);
	await page.keyboard.press('/');
	await page.waitForURL(/\/search\/\?failed$/);
	await close();
});
