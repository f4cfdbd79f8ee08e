import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seenOn } from '../../bench/visit.ts';
import { dist, serve, sharedBrowser, watchedPage } from './site.ts';

const chapter = 'principle/from-purpose-to-priorities/';

const browser = await sharedBrowser();
const site = await serve();

test('the first Tab reaches the skip link, and it leads to the text', async () => {
	const { page, close } = await watchedPage(browser, site);
	await page.goto(site.home + chapter);
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
	await page.keyboard.press('Enter');
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
	await close();
});

test('a chosen theme is there before the first paint of the next page, and system forgets it', async () => {
	const { page, close } = await watchedPage(browser, site, { colorScheme: 'light' });
	const theme = () => page.evaluate(() => document.documentElement.dataset['theme'] ?? 'system');
	const paper = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await page.goto(site.home + chapter);
	const light = await paper();
	await page.getByRole('radio', { name: 'Dark' }).check();
	expect(await theme()).toBe('dark');
	await page.goto(`${site.home}practices/`, { waitUntil: 'commit' });
	await page.waitForSelector('h1');
	expect(await theme()).toBe('dark');
	expect(await paper()).not.toBe(light);
	await page.getByRole('radio', { name: 'System' }).check();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
	expect(await paper()).toBe(light);
	await close();
});

test('the heading that the reader has reached is marked in the navigation', async () => {
	const { page, close } = await watchedPage(browser, site, {
		viewport: { width: 1280, height: 800 },
	});
	await page.goto(site.home + chapter);
	const headings = page.locator('main h2');
	const last = headings.nth((await headings.count()) - 2);
	await last.evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
	const words = (await last.textContent())?.trim();
	await expect
		.poll(() => page.locator('[data-headings] [aria-current="true"]').textContent())
		.toBe(words);
	await close();
});

test('on a phone without script the book unfolds, and a note unfolds under its sentence', async () => {
	const { page, close } = await watchedPage(browser, site, {
		javaScriptEnabled: false,
		viewport: { width: 390, height: 800 },
	});
	await page.goto(site.home + chapter);
	const link = page.locator('nav[aria-label="The book"] a', { hasText: 'Case studies' });
	expect(await link.isVisible()).toBe(false);
	await page.locator('details.book > summary').click();
	expect(await link.isVisible()).toBe(true);
	const note = page.locator('.note').first();
	expect(await note.isVisible()).toBe(false);
	await page.locator('.ref a').first().click();
	expect(await note.isVisible()).toBe(true);
	await close();
});

test('on a wide screen notes stand in the margin, beside the text', async () => {
	const { page, close } = await watchedPage(browser, site, {
		viewport: { width: 1440, height: 900 },
	});
	await page.goto(site.home + chapter);
	const note = await page.locator('.note').first().boundingBox();
	const text = await page.locator('.prose').boundingBox();
	expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
	await close();
});

test('on a phone the first paint waits for what is in view, and after it everything is laid out', async () => {
	const { page, close } = await watchedPage(browser, site, {
		viewport: { width: 390, height: 844 },
	});
	const last = () =>
		page
			.locator('.prose > section')
			.last()
			.evaluate((section) => getComputedStyle(section).contentVisibility);
	await page.route('**/*.js', (route) => route.abort());
	await page.goto(site.home + chapter);
	expect(await last()).toBe('auto');
	await page.goto(`${site.home}embed/practices/canary-release/`);
	expect(await last()).toBe('visible');
	await page.unroute('**/*.js');
	await page.goto(site.home + chapter);
	await expect.poll(last).toBe('visible');
	await close();
});

test.each(['', 'guide/', 'search/', chapter, 'decision-trees/is-it-done/'])(
	'on a slow phone nothing of /%s moves once it is shown',
	async (path) => {
		const { largest, shift } = await seenOn(browser, site.home + path);
		expect(largest).toBeGreaterThan(0);
		// A packet that ends before a summary lets the browser say “Details” for a moment: 45 pixels, once.
		expect(shift).toBeLessThan(0.001);
	},
);

test('a missing page says so and offers the search', async () => {
	const { page, close } = await watchedPage(browser, site);
	const response = await page.goto(`${site.home}practices/no-such-practice/`);
	expect(response?.status()).toBe(404);
	await page.getByRole('link', { name: 'Search the book' }).click();
	await expect.poll(() => page.locator('pagefind-modal dialog[open] input').count()).toBe(1);
	await close();
});

test('previous and next lead through the whole book', async () => {
	const seen = new Set<string>();
	for (let at = 'start/'; ;) {
		expect(seen.has(at), at).toBe(false);
		seen.add(at);
		const html = await readFile(join(dist, at, 'index.html'), 'utf8');
		const [, next] = /<a\b[^>]*\shref="\/([^"]*)"[^>]*\srel="next"/.exec(html) ?? [];
		if (next === undefined) break;
		at = next;
	}
	expect(seen.size).toBeGreaterThan(100);
});
