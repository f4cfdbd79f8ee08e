import { expect, test } from 'vitest';
import { asSlowPhone } from '../../bench/browsing.ts';
import { firstResult } from '../../bench/search.ts';
import { model, openGuide, ready } from './guide-page.ts';
import { serve, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

test('the first result is there 0.6 s after the last letter', async () => {
	expect(await firstResult(browser, site.home)).toBeLessThan(600);
});

test('on a slow phone the guide begins without a task of over 50 ms', async () => {
	// One of five: what a shared machine adds now and then is not ours, what we need every time is.
	const longest: number[] = [];
	while (longest.length < 5 && !longest.some((time) => time <= 50))
		longest.push(await longestTaskOfBeginning());
	console.log(`Guide: longest tasks of its beginning ${longest.join(', ')} ms`);
	expect(Math.min(...longest)).toBeLessThanOrEqual(50);
});

test('every answer of the guide is drawn in under 50 ms on a machine four times slower', async () => {
	// Of each answer the best of three: what a shared machine adds once is not ours, what we need every time is.
	const best: number[] = [];
	for (let run = 0; run === 0 || (run < 3 && Math.max(...best) >= 50); run += 1)
		(await answerTimes()).forEach((time, at) => {
			best[at] = Math.min(best[at] ?? Infinity, time);
		});
	const offered = model.questions.map(
		({ options, choose }) => options.length + (choose === 'many' ? 2 : 1),
	);
	expect(best).toHaveLength(offered.reduce((sum, count) => sum + count));
	const slowest = best.toSorted((one, other) => other - one);
	expect(slowest[0], slowest.map(Math.round).join(', ')).toBeLessThan(50);
});

/** How long each option of each question takes from click to layout at a quarter of the speed, in ms. */
async function answerTimes(): Promise<number[]> {
	const { page, close } = await openGuide(browser, site, 'guide/');
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const times: number[] = [];
	for (const _ of model.questions) {
		const each: number[] = await page.evaluate(async () => {
			const times: number[] = [];
			// The question itself has been drawn before anybody answers it.
			await new Promise((resolve) => setTimeout(resolve, 100));
			for (const option of document.querySelectorAll<HTMLInputElement>('.choice input')) {
				const begin = performance.now();
				option.click();
				await null; // Preact draws when the click has been dealt with
				document.body.getBoundingClientRect();
				const drawn = performance.now();
				// The ranking follows in a task of its own.
				await new Promise((resolve) => setTimeout(resolve));
				document.body.getBoundingClientRect();
				times.push(Math.max(drawn - begin, performance.now() - drawn));
			}
			return times;
		});
		times.push(...each);
		await page.locator('.choice input').first().press('Space');
		await page.locator('button.main').click();
	}
	await close();
	return times;
}

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
