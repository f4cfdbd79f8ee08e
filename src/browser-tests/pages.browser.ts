import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { builtPages, serve, startBrowser, watchedPage, type ServedSite } from './site.ts';

// The whole book on one page has tests of its own.
const pages = (await builtPages()).filter((page) => page !== 'book/');
const themes = ['light', 'dark'] as const;
const widths = [320, 1280];

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

describe.each(pages)('/%s', (address) => {
	test('is accessible in both themes at both widths, fits, and stays silent', async () => {
		for (const colorScheme of themes) {
			for (const width of widths) {
				const { page, faults, close } = await watchedPage(browser, site, {
					colorScheme,
					viewport: { width, height: 900 },
				});
				await page.goto(site.home + address, { waitUntil: 'load' });
				const where = `${colorScheme} at ${width}`;
				expect(await axeFaults(page), where).toEqual([]);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(wide, `${where}: the page scrolls sideways`).toBeLessThanOrEqual(width);
				expect(faults, where).toEqual([]);
				await close();
			}
		}
	});

	test('reads without script', async () => {
		const { page, faults, close } = await watchedPage(browser, site, { javaScriptEnabled: false });
		await page.goto(site.home + address);
		const words = (await page.locator('main').innerText()).split(/\s+/).length;
		expect(words).toBeGreaterThan(30);
		expect(faults).toEqual([]);
		await close();
	});
});
