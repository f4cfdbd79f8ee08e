import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../gates/axe.ts';
import { serve, startBrowser, watchedPage, type ServedSite, type WatchedPage } from './site.ts';

// The tests share one page, which is loaded once, and the search that they open on it.

const input = 'pagefind-modal dialog[open] input';
const titles = 'pagefind-results .pf-result-link';
const hint = '.search-dialog .hint';

let site: ServedSite;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
/** The addresses that were asked for before the search was opened. */
const atFirst: string[] = [];

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
	watched = await watchedPage(browser, site);
	({ page } = watched);
	const ask = (request: { url(): string }) => atFirst.push(new URL(request.url()).pathname);
	page.on('request', ask);
	await page.goto(`${site.home}principle/the-principle/`, { waitUntil: 'networkidle' });
	page.off('request', ask);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Searches for words, which were not searched last, until results of them are shown. */
async function search(words: string) {
	if ((await page.locator(input).count()) === 0) await page.keyboard.press('/');
	await page.locator(input).fill(words);
	await expect
		.poll(() => page.locator('pagefind-summary').textContent(), { timeout: 5_000 })
		.toMatch(new RegExp(`^[1-9].* for ${words}$`));
	await page.waitForSelector(titles);
}

const firstTitle = () => page.locator(titles).first().textContent();

test('nothing of the search is loaded before it is opened', () => {
	expect(atFirst.length).toBeGreaterThan(1);
	expect(atFirst.filter((path) => path.includes('pagefind'))).toEqual([]);
});

test.each(['Control+k', 'Meta+k', '/'])('%s opens the search, Escape closes it', async (keys) => {
	await page.keyboard.press(keys);
	await page.waitForSelector(input);
	await page.keyboard.press('Escape');
	// It can be opened again once it has seen its closing.
	await page.waitForFunction(
		() => !document.querySelector<HTMLElement & { isOpen: boolean }>('pagefind-modal')?.isOpen,
	);
	expect(await page.locator(input).count()).toBe(0);
});

test.each([
	['wait four hours before every merge', /slow|four hours/i],
	['download logs', /download logs/i],
	['dev complete', /dev complete/i],
	['checkout down', /checkout page/i],
])('searching “%s” finds the fitting page first', async (words, title) => {
	await search(words);
	await expect.poll(firstTitle, { timeout: 5_000 }).toMatch(title);
});

test('a search without results says what to do', async () => {
	await page.locator(input).fill('zzzyqx');
	await expect.poll(() => page.locator(hint).textContent()).toMatch(/plainer words/);
});

test('a search that finds more than anybody reads lists the best, and says so', async () => {
	await search('purpose');
	await expect
		.poll(() => page.locator(hint).textContent())
		.toBe('The best 50 are listed. One more word leaves fewer.');
	expect(await page.locator('pagefind-results .pf-result').count()).toBe(50);
	const summary = await page.locator('pagefind-summary').textContent();
	expect(Number(/\d+/.exec(summary ?? '')?.[0])).toBeGreaterThan(50);
	await search('canary release');
	await expect.poll(() => page.locator(hint).textContent()).toBe('');
});

test('the open search is accessible in both themes', async () => {
	await search('release');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await axeFaults(page), colorScheme).toEqual([]);
	}
});

test('results can be narrowed to one kind of page', async () => {
	await search('releases');
	await page.getByRole('combobox', { name: 'Kind of page' }).click();
	await page.getByRole('option', { name: /Priority/ }).click();
	const kinds = () =>
		page
			.locator(titles)
			.evaluateAll((links) => [
				...new Set(links.map((link) => (link as HTMLAnchorElement).pathname.split('/')[1])),
			]);
	await expect.poll(kinds).toEqual(['priorities']);
	await page.locator('pagefind-filter-dropdown .pf-dropdown-clear').click();
	await expect.poll(kinds).not.toEqual(['priorities']);
});

test('by keyboard: from typing to a heading of the page that was found', async () => {
	await search('canary release');
	await expect.poll(firstTitle, { timeout: 5_000 }).toMatch(/canary release/i);
	expect(await page.locator('pagefind-results .pf-heading-link').count()).toBeGreaterThan(0);
	await page.locator(input).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/practices\/canary-release\//);
});

test('nothing went wrong on the way', () => {
	expect(watched.faults).toEqual([]);
});

test.each([/pagefind-component-ui\.js/, /pagefind\.js/, /pagefind-entry/])(
	'where %s cannot be loaded, the control leads to the list of all pages',
	async (missing) => {
		await page.route(missing, (route) => route.abort());
		await page.goto(site.home);
		await page.keyboard.press('/');
		await page.waitForURL(/\/search\/\?failed$/);
		expect(await page.getByRole('link', { name: 'Canary release' }).count()).toBeGreaterThan(0);
		await page.unroute(missing);
	},
);
