import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLink } from '../../engine/record/link.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { model, ready } from './guide-page.ts';
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

/** Opens an address and does something before the guide has what it fetches. */
async function whileLoading(address: string, act: (page: Page) => Promise<unknown>) {
	const watched = await watchedPage(browser, site, { viewport: { width: 390, height: 844 } });
	const { page } = watched;
	const held = Promise.withResolvers<void>();
	await page.route('**/guide/model.json', async (route) => {
		await held.promise;
		await route.continue();
	});
	await page.goto(site.home + address, { waitUntil: 'domcontentloaded' });
	await act(page);
	held.resolve();
	await ready(page);
	return watched;
}

const drawn = (page: Page) =>
	page.evaluate(() => document.querySelector('[data-guide]')?.innerHTML ?? '');

const dice = diceFrom(81);
const one = `#v=${model.version}&${model.questions[0]?.id}=${model.questions[0]?.options[0]?.id}`;

test.each([
	'guide/',
	`guide/${one}`,
	`guide/${writeLink(model, randomWalk(model, dice))}`,
	'guide/#v=1.0&nonsense=1&end=x',
	'guide/compare/',
	`guide/compare/${writeLink(model, randomWalk(model, dice))}`,
	'embed/guide/',
])('at %s it draws over what the build drew as on an empty page', async (address) => {
	const over = await whileLoading(address, () => Promise.resolve());
	const empty = await whileLoading(address, (page) =>
		page.evaluate(() => document.querySelector('[data-guide]')?.replaceChildren()),
	);
	expect(await drawn(over.page)).toBe(await drawn(empty.page));
	expect([...over.faults, ...empty.faults]).toEqual([]);
	await Promise.all([over.close(), empty.close()]);
});

test('at guide/ no element of the page is exchanged but the inputs, whose state is not the guide’s', async () => {
	const { page, close } = await whileLoading('guide/', (page) =>
		page.evaluate(() => {
			const kept = document.querySelectorAll('[data-guide] :not(input)');
			Object.assign(window, { kept: [...kept] });
		}),
	);
	const [before, still, now] = await page.evaluate(() => {
		const { kept } = window as unknown as { kept: Element[] };
		const now = document.querySelectorAll('[data-guide] :not(input)').length;
		return [kept.length, kept.filter((element) => element.isConnected).length, now];
	});
	expect(before).toBeGreaterThan(100);
	expect([still, now]).toEqual([before, before]);
	await close();
});

test('what an extension puts among the guide’s elements is never taken for one of them', async () => {
	const foreign = (page: Page, into: string, called = '') =>
		page.evaluate(
			([into, called]) => {
				for (const place of document.querySelectorAll(into)) {
					const it = document.createElement(place.firstElementChild?.localName ?? 'div');
					it.hidden = true;
					if (called) it.className = called;
					place.prepend(it);
				}
			},
			[into, called] as const,
		);
	const { page, faults, close } = await whileLoading('guide/', (page) =>
		foreign(page, '[data-guide], .guide, .step', 'foreign'),
	);
	const all = '.guide, .step, .beside, .purpose-form, .field, .choice, .answers *, .forming *';
	const hidden = () =>
		page.evaluate(
			(all) => [...document.querySelectorAll<HTMLElement>(all)].filter((it) => it.hidden).length,
			all,
		);
	expect(await hidden()).toBe(0);
	expect(await page.locator('.purpose-form h2').isVisible()).toBe(true);

	await page.locator('.purpose-form [type=submit]').click();
	await foreign(page, 'fieldset, .choice', 'foreign');
	await foreign(page, '.answers ol, .answers li, .forming ol');
	await page.locator('.choice:not(.foreign) input:not(.foreign)').first().click();
	expect(await hidden()).toBe(0);
	expect(await page.locator('.choice').count()).toBe(
		(model.questions[0]?.options.length ?? 0) + 1 + (model.questions[0]?.choose === 'many' ? 1 : 0),
	);
	expect(faults).toEqual([]);
	await close();
});

test('who writes before it is ready goes on writing, and nothing closes', async () => {
	const { page, faults, close } = await whileLoading('guide/', async (page) => {
		await page.locator('summary', { hasText: 'examples' }).click();
		await page.locator('#field-what').focus();
		await page.keyboard.type('pay in few steps');
	});
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
});
