import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSlowPhone, medianOf } from '../../bench/browsing.ts';
import { firstResult } from '../../bench/search.ts';
import { ready } from './guide-page.ts';
import { serve, startBrowser, type ServedSite } from './site.ts';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

test('the first result is there 0.6 s after the last letter', async () => {
	expect(await firstResult(browser, site.home)).toBeLessThan(600);
});

test('on a slow phone the guide begins without a task of over 50 ms', async () => {
	// The median of five: what a shared machine adds now and then is not ours.
	const longest: number[] = [];
	for (let run = 0; run < 5; run += 1) longest.push(await longestTaskOfBeginning());
	console.log(`Guide: longest tasks of its beginning ${longest.join(', ')} ms`);
	expect(medianOf(longest)).toBeLessThanOrEqual(50);
});

/** Milliseconds of the longest task after the text was painted, which the guide’s own all are; 0 where none took 50. */
async function longestTaskOfBeginning(): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	await asSlowPhone(page);
	await page.addInitScript(() => {
		const tasks: PerformanceEntry[] = [];
		Object.assign(window, { tasks });
		new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
			type: 'longtask',
			buffered: true,
		});
	});
	await page.goto(`${site.home}guide/`, { waitUntil: 'networkidle' });
	await ready(page);
	await page.waitForTimeout(300);
	const longest = await page.evaluate(() => {
		const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
		const { tasks } = window as unknown as { tasks: PerformanceEntry[] };
		return Math.max(
			0,
			...tasks.filter(({ startTime }) => startTime > painted).map(({ duration }) => duration),
		);
	});
	await context.close();
	return longest;
}
