import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { builtPages, serve, startBrowser, watch, type ServedSite } from './site.ts';

// The whole book on one page has tests of its own.
const pages = (await builtPages()).filter((page) => page !== 'book/');
const views = [
	{ colorScheme: 'light', width: 320 },
	{ colorScheme: 'light', width: 1280 },
	{ colorScheme: 'dark', width: 320 },
	{ colorScheme: 'dark', width: 1280 },
] as const;

let site: ServedSite;
let browser: Browser;
/** One context a view and one without script, kept for all pages, since opening them takes longest. */
let contexts: BrowserContext[];
let scriptless: BrowserContext;

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
	contexts = await Promise.all(
		views.map(({ colorScheme, width }) =>
			browser.newContext({ colorScheme, viewport: { width, height: 900 } }),
		),
	);
	scriptless = await browser.newContext({ javaScriptEnabled: false });
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

async function opened(context: BrowserContext, address: string) {
	const page = await context.newPage();
	const faults = watch(page, site);
	await page.goto(site.home + address, { waitUntil: 'load' });
	return { page, faults };
}

describe.each(pages)('/%s', (address) => {
	test('is accessible in both themes at both widths, fits, and stays silent', async () => {
		for (const [at, { colorScheme, width }] of views.entries()) {
			const { page, faults } = await opened(contexts[at] as BrowserContext, address);
			const where = `${colorScheme} at ${width}`;
			expect(await axeFaults(page), where).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, `${where}: the page scrolls sideways`).toBeLessThanOrEqual(width);
			expect(faults, where).toEqual([]);
			await page.close();
		}
	});

	test('reads without script', async () => {
		const { page, faults } = await opened(scriptless, address);
		const words = (await page.locator('main').innerText()).split(/\s+/).length;
		expect(words).toBeGreaterThan(30);
		expect(faults).toEqual([]);
		await page.close();
	});
});
