import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../gates/axe.ts';
import { serve, startBrowser, watchedPage, type ServedSite } from './site.ts';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

const input = 'pagefind-modal dialog[open] input';
const titles = 'pagefind-results .pf-result-link';

async function search(page: Page, words: string) {
	await page.keyboard.press('/');
	await page.waitForSelector(input);
	await page.keyboard.type(words);
	await page.waitForSelector(titles);
}

test('nothing of the search is loaded before it is opened', async () => {
	const { page, close } = await watchedPage(browser, site);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(`${site.home}principle/the-principle/`, { waitUntil: 'networkidle' });
	expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
	await close();
});

test.each([
	['wait four hours before every merge', /slow|four hours/i],
	['download logs', /download logs/i],
	['dev complete', /dev complete/i],
	['checkout down', /checkout page/i],
])('searching “%s” finds the fitting page first', async (words, title) => {
	const { page, faults, close } = await watchedPage(browser, site);
	await page.goto(site.home);
	await search(page, words);
	// While words are being typed, results of their beginning may already be there.
	const first = page.locator(titles).first();
	await expect.poll(() => first.textContent(), { timeout: 5_000 }).toMatch(title);
	expect(faults).toEqual([]);
	await close();
});

test.each(['Control+k', 'Meta+k', '/'])('%s opens the search, Escape closes it', async (keys) => {
	const { page, close } = await watchedPage(browser, site);
	await page.goto(`${site.home}priorities/`);
	await page.keyboard.press(keys);
	await page.waitForSelector(input);
	await page.keyboard.press('Escape');
	await expect.poll(() => page.locator(input).count()).toBe(0);
	await close();
});

test('by keyboard: from typing to a heading of the page that was found', async () => {
	const { page, close } = await watchedPage(browser, site);
	await page.goto(site.home);
	await search(page, 'canary release');
	expect(await page.locator('pagefind-results .pf-heading-link').count()).toBeGreaterThan(0);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/practices\/canary-release\//);
	await close();
});

test('results can be narrowed to one kind of page', async () => {
	const { page, close } = await watchedPage(browser, site);
	await page.goto(site.home);
	await search(page, 'release');
	await page.locator('pagefind-filter-dropdown button').first().click();
	await page.getByRole('option', { name: /Priority/ }).click();
	await expect
		.poll(() =>
			page
				.locator(titles)
				.evaluateAll((links) =>
					links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[1]),
				),
		)
		.toSatisfy(
			(kinds: string[]) => kinds.length > 0 && kinds.every((kind) => kind === 'priorities'),
		);
	await close();
});

test('a search without results says what to do', async () => {
	const { page, close } = await watchedPage(browser, site);
	await page.goto(site.home);
	await page.keyboard.press('/');
	await page.waitForSelector(input);
	await page.keyboard.type('zzzyqx');
	await expect
		.poll(() => page.locator('.search-dialog .hint').textContent())
		.toMatch(/plainer words/);
	await close();
});

test('a search that finds more than anybody reads lists the best, and says so', async () => {
	const { page, close } = await watchedPage(browser, site);
	await page.goto(site.home);
	await search(page, 'purpose');
	await expect
		.poll(() => page.locator('.search-dialog .hint').textContent())
		.toBe('The best 50 are listed. One more word leaves fewer.');
	expect(await page.locator('pagefind-results .pf-result').count()).toBe(50);
	const said = await page.locator('pagefind-summary').textContent();
	expect(Number(/\d+/.exec(said ?? '')?.[0])).toBeGreaterThan(50);
	await page.locator(input).fill('canary release');
	await expect.poll(() => page.locator('.search-dialog .hint').textContent()).toBe('');
	await close();
});

test('the open search is accessible in both themes', async () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const { page, faults, close } = await watchedPage(browser, site, { colorScheme });
		await page.goto(site.home);
		await search(page, 'release');
		expect(await axeFaults(page), colorScheme).toEqual([]);
		expect(faults, colorScheme).toEqual([]);
		await close();
	}
});

test.each([/pagefind-component-ui\.js/, /pagefind\.js/, /pagefind-entry/])(
	'where %s cannot be loaded, the control leads to the list of all pages',
	async (missing) => {
		const { page, close } = await watchedPage(browser, site);
		await page.route(missing, (route) => route.abort());
		await page.goto(site.home);
		await page.keyboard.press('/');
		await page.waitForURL(/\/search\/\?failed$/);
		expect(await page.getByRole('link', { name: 'Canary release' }).count()).toBeGreaterThan(0);
		await close();
	},
);
