import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diceFrom, randomWalk } from '../engine/fixtures-random.ts';
import { writeLink } from '../engine/link.ts';
import { axeFaults } from './axe.ts';
import { heading, model, openGuide, ready } from './guide-page.ts';
import { serve, startBrowser, watchedPage, type ServedSite } from './site.ts';

let site: ServedSite;
let browser: Browser;
const dice = diceFrom(11);

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

test(
	'200 hostile fragments leave a page that works and says what was ignored',
	{ timeout: 240_000 },
	async () => {
		const { page, faults, close } = await openGuide(browser, site, 'guide/');
		const poison = [
			'__proto__=1',
			'<script>alert(1)</script>',
			'%E0%A4%A',
			'%00',
			'job=fly',
			'v=0.1',
			'duties=,,',
			'constructor=x',
			'for=%3Cimg%20src=x%20onerror=alert(1)%3E',
			'x'.repeat(13_000),
			'job=transact&job=facts',
			'=',
		];
		for (let run = 0; run < 200; run += 1) {
			const whole = writeLink(model, randomWalk(model, dice), { who: 'a' });
			const cut = 2 + dice(whole.length - 2);
			const mean = poison[dice(poison.length)] ?? '';
			const fragment =
				[
					`${whole.slice(0, cut)}`,
					`${whole.slice(0, cut)}&${mean}`,
					`#${mean}`,
					`${whole}&${mean}`,
				][run % 4] ?? '';
			await page.goto('about:blank');
			await page.goto(`${site.home}guide/${fragment}`);
			await ready(page);
			expect(await page.locator(heading).count(), fragment.slice(0, 200)).toBeGreaterThan(0);
			expect(
				(await page.locator('.notices').innerText()).length,
				fragment.slice(0, 200),
			).toBeGreaterThan(10);
			expect(await page.locator('main img, main script:not([type=module])').count()).toBe(0);
		}
		// A font on its way when the next address was opened is no fault.
		expect(faults.filter((fault) => !fault.endsWith('.woff2'))).toEqual([]);
		await close();
	},
);

test('is accessible at every step in both themes', { timeout: 240_000 }, async () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const { page, faults, close } = await openGuide(browser, site, 'guide/', { colorScheme });
		expect(await axeFaults(page), 'purpose').toEqual([]);
		await page.getByRole('button', { name: 'Begin with the questions' }).click();
		for (const { id } of model.questions) {
			await page.locator('.choice input').first().check();
			expect(await axeFaults(page), id).toEqual([]);
			await page.locator('button.main').click();
		}
		await page.evaluate(() =>
			document.querySelectorAll('details').forEach((each) => (each.open = true)),
		);
		expect(await axeFaults(page), 'result').toEqual([]);
		expect(faults).toEqual([]);
		await close();
	}
});

test('one quiet line tells when first place changes, and only then', async () => {
	const { page, close } = await openGuide(browser, site, 'guide/');
	await page.evaluate(() => {
		const line = document.querySelector('[data-said]');
		const heard: string[] = [];
		Object.assign(window, { heard });
		if (line)
			new MutationObserver(() => heard.push(line.textContent)).observe(line, {
				childList: true,
				characterData: true,
				subtree: true,
			});
	});
	await page.getByRole('button', { name: 'Begin with the questions' }).click();
	for (const at of [1, 2, 3, 0]) await page.locator('.choice input').nth(at).check();
	await page.waitForTimeout(900);
	const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
	expect(await heard()).toHaveLength(1);
	expect((await heard())[0]).toMatch(/now (leads|share)/);
	await page.locator('.choice input').first().check();
	await page.waitForTimeout(900);
	expect(await heard()).toHaveLength(1);
	await close();
});

test('where the data cannot be fetched the worksheet stands in, and the page says so', async () => {
	const { page, close } = await watchedPage(browser, site);
	await page.route('**/model.json', (route) => route.abort());
	await page.goto(`${site.home}guide/#job=transact`);
	await page.locator('[data-excuse]').waitFor();
	expect(await page.locator('.sheet').isVisible()).toBe(true);
	await close();
});
