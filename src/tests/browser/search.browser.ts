import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { axeFaults } from '../gates/axe.ts';
import { askFor, bookWords, ranking } from '../../components/site/search-query.ts';
import { serve, sharedBrowser, watchedPage, type WatchedPage } from './site.ts';

// The tests share one page, which is loaded once, and the search that they open on it.

const input = 'pagefind-modal dialog[open] input';
const titles = 'pagefind-results .pf-result-link';
const hint = '.search-dialog .hint';

const typed = parse(await readFile('src/tests/browser/queries.yaml', 'utf8')) as {
	queries: Record<string, string[]>;
	nonsense: string[];
};
const { nonsense } = typed;
const queries = Object.entries(typed.queries);

const browser = await sharedBrowser();
const site = await serve();

let watched: WatchedPage;
let page: Page;
/** The addresses that were asked for before the search was opened. */
const atFirst: string[] = [];

beforeAll(async () => {
	watched = await watchedPage(browser, site);
	({ page } = watched);
	const ask = (request: { url(): string }) => atFirst.push(new URL(request.url()).pathname);
	page.on('request', ask);
	await page.goto(`${site.home}principle/the-principle/`, { waitUntil: 'networkidle' });
	page.off('request', ask);
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
	// It can be opened again once it has seen its closing, and a slash is no letter of its field any more.
	await page.waitForFunction(
		() =>
			!document.querySelector<HTMLElement & { isOpen: boolean }>('pagefind-modal')?.isOpen &&
			document.activeElement?.localName !== 'input',
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

test('what readers type leads to the page that answers it', async () => {
	const book = bookWords(await (await fetch(`${site.home}search/words.txt`)).text());
	const asked = queries.map(([typed]) => askFor(typed, book).text);
	// As text: what a test is compiled to knows no import of the page's own.
	const found = await page.evaluate<string[][]>(`(async () => {
		const index = await import('${site.home}pagefind/pagefind.js');
		await index.options({ ranking: ${JSON.stringify(ranking)} });
		const first = async (text) => {
			const { results } = await index.search(text);
			return Promise.all(results.slice(0, 3).map(async ({ data }) => (await data()).url));
		};
		return Promise.all(${JSON.stringify(asked)}.map(first));
	})()`);
	const places = queries.map(([, pages], at) =>
		(found[at] ?? []).findIndex((url) => pages.includes(url.replace(/^\/|\/$/g, ''))),
	);
	const missed = queries.filter((_, at) => (places[at] ?? -1) < 0).map(([typed]) => typed);
	const share = (wanted: (place: number) => boolean) =>
		places.filter(wanted).length / queries.length;
	expect(share((place) => place === 0)).toBeGreaterThanOrEqual(0.85);
	expect(
		share((place) => place >= 0),
		`missed: ${missed.join(', ')}`,
	).toBeGreaterThanOrEqual(0.97);
});

test('nonsense finds nothing, and a slip is told what was perhaps meant', async () => {
	const book = bookWords(await (await fetch(`${site.home}search/words.txt`)).text());
	for (const word of nonsense) expect(askFor(word, book).text, word).toBe('');
	if ((await page.locator(input).count()) === 0) await page.keyboard.press('/');
	await page.locator(input).fill('stabbility');
	await expect.poll(() => page.locator(hint).textContent()).toMatch(/did you mean “stability”/);
	expect(await page.locator(`${hint} a`).count()).toBe(2);
});

test('each result says what kind of page it is', async () => {
	await search('canary release');
	await expect
		.poll(() => page.locator('.pf-result-title .kind').first().textContent())
		.toBe('Practice');
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
