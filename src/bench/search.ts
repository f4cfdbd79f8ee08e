import type { Browser } from 'playwright-core';
import { medianOf, slownessOf } from './browsing.ts';

const words = ['canary', 'four hours before every merge', 'error budget', 'who owns the purpose'];

/**
 * Milliseconds from the last letter typed to the first result, once the search is open: the median
 * of some searches, each in a fresh visit. The time for which the field waits for another letter is part of it. Where
 * the machine is slower today than where the bound was set, the rest counts by as much less.
 */
export async function firstResult(browser: Browser, home: string): Promise<number> {
	const times: number[] = [];
	for (const typed of words) {
		const page = await browser.newPage();
		await page.goto(home);
		await page.locator('[data-search]').click();
		const field = page.locator('pagefind-input input');
		await field.waitFor();
		const began = performance.now();
		await field.fill(typed);
		await page.waitForSelector('pagefind-results .pf-result-link');
		const time = performance.now() - began;
		const wait = Number(await page.locator('pagefind-input').getAttribute('debounce'));
		times.push(wait + (time - wait) / Math.max(1, await slownessOf(page)));
		await page.close();
	}
	return Math.round(medianOf(times));
}
