import type { Browser } from 'playwright-core';
import { serveBuilt } from '../hosting/server.ts';
import { medianOf } from './browsing.ts';

const words = ['canary', 'four hours before every merge', 'error budget', 'who owns the purpose'];

/**
 * Milliseconds from the last letter typed to the first result, once the search is open: the median
 * of some searches, each in a fresh visit. The 120 ms for which the field waits are part of it.
 */
export async function firstResult(browser: Browser, dist: string): Promise<number> {
	const site = await serveBuilt(dist, '/', 0);
	try {
		const times: number[] = [];
		for (const typed of words) {
			const context = await browser.newContext();
			const page = await context.newPage();
			await page.goto(site.home);
			await page.locator('[data-search]').click();
			const field = page.locator('pagefind-input input');
			await field.waitFor();
			const took = page.evaluate(untilFirstResult);
			await field.fill(typed);
			times.push(await took);
			await context.close();
		}
		return Math.round(medianOf(times));
	} finally {
		await site.close();
	}
}

/** Runs in the page, which sees a result when it is there: whoever asks from outside asks at intervals. */
function untilFirstResult(): Promise<number> {
	return new Promise((resolve) => {
		let typed = 0;
		document.addEventListener('input', () => (typed = performance.now()), true);
		new MutationObserver((_, observer) => {
			if (typed === 0 || !document.querySelector('pagefind-results .pf-result-link')) return;
			observer.disconnect();
			resolve(performance.now() - typed);
		}).observe(document.body, { childList: true, subtree: true });
	});
}
