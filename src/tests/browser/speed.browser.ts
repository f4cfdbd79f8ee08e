import { expect, test } from 'vitest';
import { asSlowPhone, slowDown } from '../../bench/browsing.ts';
import { firstResult } from '../../bench/search.ts';
import { model, openGuide, ready } from './guide-page.ts';
import { serve, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

/** What a shared machine adds now and then is not ours; what we need is there every time. So it is measured again. */
const tries = 12;
const longTest = 300_000;

/** Measures until a figure keeps to its bound, in milliseconds; gives the least. */
async function least(bound: number, measure: () => Promise<number>): Promise<number> {
	const measured: number[] = [];
	do measured.push(await measure());
	while (measured.length < tries && Math.min(...measured) > bound);
	console.log(`Measured: ${measured.map(Math.round).join(', ')} ms`);
	return Math.min(...measured);
}

test(
	'the first result is there 0.6 s after the last letter',
	async () => {
		expect(await least(600, () => firstResult(browser, site.home))).toBeLessThan(600);
	},
	longTest,
);

test(
	'on a slow phone the guide begins without a task of over 50 ms',
	async () => {
		expect(await least(50, longestTaskOfBeginning)).toBeLessThanOrEqual(50);
	},
	longTest,
);

test(
	'every answer of the guide is drawn in under 50 ms on a machine four times slower',
	async () => {
		// Of each answer the best: what is ours is in every run.
		const best: number[] = [];
		for (let run = 0; run === 0 || (run < tries && Math.max(...best) >= 50); run += 1)
			(await answerTimes()).forEach((time, at) => {
				best[at] = Math.min(best[at] ?? Infinity, time);
			});
		const offered = model.questions.map(
			({ options, choose }) => options.length + (choose === 'many' ? 2 : 1),
		);
		expect(best).toHaveLength(offered.reduce((sum, count) => sum + count));
		const slowest = best.toSorted((one, other) => other - one);
		expect(slowest[0], slowest.map(Math.round).join(', ')).toBeLessThan(50);
	},
	longTest,
);

/** How long each option of each question takes from click to layout at a quarter of the speed, in ms. */
async function answerTimes(): Promise<number[]> {
	const { page, close } = await openGuide(browser, site, 'guide/');
	const session = await page.context().newCDPSession(page);
	await slowDown(page, session);
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
