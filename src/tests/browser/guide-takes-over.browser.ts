import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ready } from './guide-page.ts';
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

test.each(['script', 'data'])(
	'who writes before the %s has arrived goes on writing: nothing is exchanged, nothing closes',
	async (late) => {
		const { page, faults, close } = await watchedPage(browser, site);
		const held = Promise.withResolvers<void>();
		await page.route(late === 'script' ? /\/GuideIsland.*\.js$/ : /model\.json$/, async (route) => {
			await held.promise;
			await route.continue();
		});
		await page.goto(`${site.home}guide/`, { waitUntil: 'domcontentloaded' });
		await page.locator('summary', { hasText: 'examples' }).click();
		await page.locator('#field-what').focus();
		await page.keyboard.type('pay in few steps');
		await page.evaluate(() =>
			Object.assign(window, { before: [...document.querySelectorAll('[data-guide] *')] }),
		);
		held.resolve();
		await ready(page);
		const [before, still, now] = await page.evaluate(() => {
			const { before } = window as unknown as { before: Element[] };
			const now = document.querySelectorAll('[data-guide] *').length;
			return [before.length, before.filter((element) => element.isConnected).length, now];
		});
		expect(before).toBeGreaterThan(100);
		expect([still, now]).toEqual([before, before]);

		await page.keyboard.press('Home');
		await page.keyboard.type('to ');
		const field = page.locator('#field-what');
		expect(await field.inputValue()).toBe('to pay in few steps');
		expect(await field.evaluate((it) => it === document.activeElement)).toBe(true);
		expect(await page.locator('details.more').first().getAttribute('open')).not.toBeNull();

		// What was written is known to the guide: it is there again after a step.
		await page.keyboard.press('Tab');
		await page.locator('.purpose-form [type=submit]').click();
		await page.goBack();
		expect(await field.inputValue()).toBe('to pay in few steps');
		expect(faults).toEqual([]);
		await close();
	},
);
