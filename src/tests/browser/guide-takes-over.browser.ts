import { expect, test } from 'vitest';
import { writeLink } from '../../engine/record/link.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { model, ready } from './guide-page.ts';
import { serve, sharedBrowser, watchedPage } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

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
		await page.locator('summary', { hasText: 'Open a link' }).click();
		await page.locator('#field-software').focus();
		await page.keyboard.type('checkout page');
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
		await page.keyboard.type('the ');
		const field = page.locator('#field-software');
		expect(await field.inputValue()).toBe('the checkout page');
		expect(await field.evaluate((it) => it === document.activeElement)).toBe(true);
		expect(await page.locator('details.more').first().getAttribute('open')).not.toBeNull();

		// What was written is known to the guide: it is there again after a step.
		await page.locator('.choice input').first().press('Space');
		await page.locator('.question [type=submit]').click();
		await page.goBack();
		expect(await field.inputValue()).toBe('the checkout page');
		expect(faults).toEqual([]);
		await close();
	},
);

test('who chooses before the script has arrived has answered', async () => {
	const { page, close } = await watchedPage(browser, site);
	const held = Promise.withResolvers<void>();
	await page.route(/\/GuideIsland.*\.js$/, async (route) => {
		await held.promise;
		await route.continue();
	});
	await page.goto(`${site.home}guide/`, { waitUntil: 'domcontentloaded' });
	await page.locator('.choice input').nth(1).press('Space');
	held.resolve();
	await ready(page);
	expect(await page.locator('.choice input').nth(1).isChecked()).toBe(true);
	await page.locator('.question [type=submit]').click();
	await expect.poll(() => page.url()).toContain('#v=');
	await close();
});

test('who hides all answers before the comparison is there has hidden them', async () => {
	const { page, close } = await watchedPage(browser, site);
	const held = Promise.withResolvers<void>();
	await page.route(/\/CompareIsland.*\.js$/, async (route) => {
		await held.promise;
		await route.continue();
	});
	await page.goto(`${site.home}guide/compare/`, { waitUntil: 'domcontentloaded' });
	await page.locator('.compare .tick input').check();
	held.resolve();
	await ready(page);
	expect(await page.locator('.compare .tick input').isChecked()).toBe(true);
	expect(await page.locator('.compare').innerText()).toContain('Answers in: 0.');
	await close();
});

test('nothing jumps when the guide takes over', async () => {
	for (const fragment of ['', writeLink(model, randomWalk(model, diceFrom(23)))]) {
		const { page, close } = await watchedPage(browser, site, {
			viewport: { width: 390, height: 844 },
		});
		await page.addInitScript(() => {
			Object.assign(window, { shift: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					(window as unknown as { shift: number }).shift += (
						entry as unknown as { value: number }
					).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(`${site.home}guide/${fragment}`, { waitUntil: 'networkidle' });
		await page.waitForTimeout(300);
		expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(
			0.01,
		);
		await close();
	}
});
