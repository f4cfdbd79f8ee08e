import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexSite } from '../../export/search-index.ts';
import { dist, serve, startBrowser, watchedPage, type ServedSite } from './site.ts';

// A large book has its search index in several parts. This one is small, so its pages are indexed
// again as if a part held few.

const input = 'pagefind-modal dialog[open] input';
const titles = 'pagefind-results .pf-result-link';

let folder: string;
let parts: number;
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
	await indexSite(copy, join(folder, 'record.json'), { most: 40 });
	const entry = await readFile(join(copy, 'pagefind/pagefind-entry.json'), 'utf8');
	({ parts } = JSON.parse(entry) as { parts: number });
	[whole, inParts, browser] = await Promise.all([serve(), serve(copy), startBrowser()]);
});

afterAll(async () => {
	await browser?.close();
	await whole?.close();
	await inParts?.close();
	await rm(folder, { recursive: true });
});

/** What a search says it found, once it lists such titles first, and the parts of the index that it asked. */
async function searched(site: ServedSite, words: string, wanted = /./) {
	const { page, faults, close } = await watchedPage(browser, site);
	const asked = partsAsked(page, 'index');
	await page.goto(site.home);
	await page.keyboard.press('/');
	await page.waitForSelector(input);
	await page.keyboard.type(words);
	const summary = page.locator('pagefind-summary');
	await expect.poll(() => summary.textContent(), { timeout: 5_000 }).toContain(`for ${words}`);
	await expect.poll(() => page.locator(titles).count(), { timeout: 5_000 }).toBeGreaterThan(2);
	// While words are being typed, results of their beginning may still be there.
	const first = async () => (await page.locator(titles).allTextContents()).slice(0, 3).join('; ');
	await expect.poll(first, { timeout: 5_000 }).toMatch(wanted);
	const said = (await summary.textContent())?.trim() ?? '';
	await close();
	return { said, asked, faults };
}

/** The parts of the index of which files of a kind were fetched, from now on. */
function partsAsked(page: Page, kind: 'index' | 'fragment'): Set<string> {
	const asked = new Set<string>();
	page.on('request', (request) => {
		const [, part] = new RegExp(`/pagefind/(.*)${kind}/`).exec(request.url()) ?? [];
		if (part !== undefined) asked.add(part);
	});
	return asked;
}

test.each(['release', 'checkout down', 'error budget'])(
	'“%s” is found in all parts, as often as in one',
	async (words) => {
		const one = await searched(whole, words);
		const several = await searched(inParts, words);
		expect(several.said).toMatch(/^[1-9]/);
		expect(several.said).toBe(one.said);
		expect([...one.asked]).toEqual(['']);
		expect(parts).toBeGreaterThan(2);
		expect(several.asked.size).toBe(parts);
		expect(several.faults).toEqual([]);
	},
);

test.each([
	['canary release', /canary release/i],
	['download logs', /download logs/i],
])('the fitting page for “%s” is among the first, whatever part it is in', async (words, title) => {
	// How rare a word is, each part reckons for itself: with so few pages that is a guess.
	expect((await searched(inParts, words, title)).faults).toEqual([]);
});

test('results of every part lead to their pages', async () => {
	const { page, close } = await watchedPage(browser, inParts);
	const asked = partsAsked(page, 'fragment');
	await page.goto(inParts.home);
	await page.keyboard.press('/');
	await page.waitForSelector(input);
	await page.keyboard.type('purpose');
	await expect.poll(() => page.locator(titles).count(), { timeout: 5_000 }).toBeGreaterThan(2);
	const found = await page
		.locator(titles)
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	expect(asked.size).toBeGreaterThan(1);
	for (const address of found)
		expect((await page.request.get(address)).status(), address).toBe(200);
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
