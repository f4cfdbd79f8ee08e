import type { Browser } from 'playwright-core';
import { medianOf } from './browsing.ts';

const words = ['canary', 'four hours before every merge', 'error budget', 'who owns the purpose'];

/**
 * Milliseconds from the last letter typed to the first result, once the search is open: the median
 * of some searches, each in a fresh visit. The 120 ms for which the field waits are part of it.
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
		times.push(performance.now() - began);
		await page.close();
	}
	return Math.round(medianOf(times));
}
