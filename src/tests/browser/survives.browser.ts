import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { writeLink } from '../../engine/record/link.ts';
import { heading, model, openGuide, ready, unfold } from './guide-page.ts';
import { serve, sharedBrowser, watchedPage } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

const walk = writeLink(model, randomWalk(model, diceFrom(5)));

const input = 'pagefind-modal dialog[open] input';
const titles = 'pagefind-results .pf-result-link';

/** Fills everything that the browser lets this origin keep. */
const fillStorage = (page: Page) =>
	page.evaluate(() => {
		for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
			try {
				for (;;) localStorage.setItem(`full-${size}-${localStorage.length}`, 'x'.repeat(size));
			} catch {
				// smaller
			}
		}
	});

describe('storage', () => {
	test('that is full: the draft is not kept and says so, the theme holds for the page', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(`${site.home}search/`);
		await fillStorage(page);
		await page.getByRole('radio', { name: 'Dark' }).check();
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
		await page.goto(`${site.home}guide/${walk}`);
		await ready(page);
		const ranking = await page.locator('.balance').innerText();
		await page.getByLabel('Keep a draft').click();
		await expect
			.poll(() => page.locator('.notices').innerText())
			.toContain('does not let pages keep anything');
		expect(await page.locator('.balance').innerText()).toBe(ranking);
		expect(faults).toEqual([]);
		await close();
	});

	test('that is blocked: pages show, the theme changes, the search, a tree and the guide work', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException('The operation is insecure.', 'SecurityError');
					},
				});
		});
		await page.goto(`${site.home}decision-trees/is-it-done/`);
		await page.getByRole('radio', { name: 'Dark' }).check();
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
		await page.locator('section:not([hidden]) a[data-go]').first().click();
		expect(await page.locator('nav[aria-label="Your answers"] button').count()).toBe(1);
		await page.keyboard.press('/');
		await page.waitForSelector(input);
		await page.keyboard.type('canary release');
		await page.waitForSelector(titles);
		await page.goto(`${site.home}guide/${walk}`);
		await ready(page);
		await page.getByLabel('Keep a draft').click();
		await expect
			.poll(() => page.locator('.notices').innerText())
			.toContain('does not let pages keep anything');
		expect(await page.locator('.sentence b').count()).toBeGreaterThan(0);
		expect(faults).toEqual([]);
		await close();
	});

	test('that holds a damaged draft: it is forgotten, said, and nothing else is lost', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(`${site.home}search/`);
		await page.evaluate(() => localStorage.setItem('guide-draft', '{"answers": {"job": [1'));
		await page.goto(`${site.home}guide/`);
		await ready(page);
		expect(await page.locator('.notices').innerText()).toContain('was damaged');
		expect(await page.evaluate(() => localStorage.getItem('guide-draft'))).toBeNull();
		expect(await page.locator(heading).first().innerText()).toBe(model.questions[0]?.title);
		expect(faults).toEqual([]);
		await close();
	});
});

test('a clipboard that refuses: the guide says so, and the record stands there to be copied', async () => {
	const { page, faults, close } = await watchedPage(browser, site);
	await page.addInitScript(() => {
		const refuse = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
		Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
	});
	await page.goto(`${site.home}guide/${walk}`);
	await ready(page);
	await unfold(page);
	await page.getByRole('button', { name: 'Copy the record' }).click();
	await expect
		.poll(() => page.locator('[data-said]').textContent())
		.toMatch(/did not allow copying.*by hand/);
	expect(await page.locator('pre').innerText()).toMatch(/^---\nstatus: proposed/);
	expect(faults).toEqual([]);
	await close();
});

/** How a file may not arrive. */
const losses: Record<string, (route: Route) => Promise<void>> = {
	missing: (route) =>
		route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' }),
	'cut off': async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		await route.fulfill({ response, body: body.slice(0, body.length / 2) });
	},
	'a page instead': (route) =>
		route.fulfill({
			status: 200,
			contentType: 'text/html',
			body: '<!doctype html><h1>Log in</h1>',
		}),
	blocked: (route) => route.abort(),
};

describe.each(Object.entries(losses))('scripts that are %s', (_, lose) => {
	test('a page is read, and its links and its search lead on', async () => {
		const { page, close } = await watchedPage(browser, site);
		await page.route(/\/_astro\/.*\.js$/, lose);
		await page.goto(`${site.home}practices/canary-release/`);
		expect(await page.locator('main').innerText()).toContain('What it costs');
		expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false);
		await page.getByRole('link', { name: 'Link to “What it costs”' }).click();
		expect(new URL(page.url()).hash).toBe('#what-it-costs');
		await page.locator('[data-search]').click();
		await page.waitForURL(/\/search\/$/);
		expect(await page.getByRole('link', { name: 'Canary release' }).count()).toBeGreaterThan(0);
		await close();
	});

	test('a tree shows all its questions, and its answers are links', async () => {
		const { page, close } = await watchedPage(browser, site);
		await page.route(/\/_astro\/TreeWalk.*\.js$/, lose);
		await page.goto(`${site.home}decision-trees/is-it-done/`);
		const sections = page.locator('section[data-section]');
		expect(await sections.filter({ visible: true }).count()).toBe(await sections.count());
		const link = page.locator('a[data-go]').first();
		const to = await link.getAttribute('href');
		await link.click();
		expect(new URL(page.url()).hash).toBe(to);
		await close();
	});

	test.each(['guide/', 'guide/compare/', 'embed/guide/'])(
		'at /%s the worksheet stands in, and the page says so',
		async (address) => {
			const { page, close } = await watchedPage(browser, site);
			await page.route(/\/_astro\/(?:Guide|Compare)Island.*\.js$/, lose);
			await page.goto(site.home + address);
			await page.locator('[data-excuse]').waitFor();
			expect(await page.locator('[data-excuse]').innerText()).toMatch(/reload/i);
			expect(await page.locator('[data-guide]').isVisible()).toBe(false);
			await close();
		},
	);
});

describe('a search index that is not whole', () => {
	const lost = (route: Route) => route.fulfill({ status: 404, body: 'gone' });

	test.each([/\.pf_meta/, /wasm\..*\.pagefind/])(
		'without %s the search leads to the list of all pages',
		async (missing) => {
			const { page, close } = await watchedPage(browser, site);
			await page.route(missing, lost);
			await page.goto(site.home);
			await page.keyboard.press('/');
			await page.waitForURL(/\/search\/\?failed$/);
			await close();
		},
	);

	test.each([/\/pagefind\/index\//, /\/pagefind\/fragment\//])(
		'without %s the dialog offers the list of all pages',
		async (missing) => {
			const { page, close } = await watchedPage(browser, site);
			await page.route(missing, lost);
			await page.goto(site.home);
			await page.keyboard.press('/');
			await page.waitForSelector(input);
			await page.keyboard.type('canary release');
			const link = page.locator('.search-dialog .hint a').first();
			await link.waitFor();
			expect(await link.getAttribute('href')).toBe('/search/');
			await close();
		},
	);

	test.each([/\/pagefind\/filter\//, /pagefind-worker/])(
		'without %s it still finds',
		async (missing) => {
			const { page, close } = await watchedPage(browser, site);
			await page.route(missing, lost);
			await page.goto(site.home);
			await page.keyboard.press('/');
			await page.waitForSelector(input);
			await page.keyboard.type('canary release');
			await page.waitForSelector(titles);
			await close();
		},
	);
});

describe('a deployment while a page is open', () => {
	/** From now on every file of the old build is gone. */
	const replace = (page: Page) =>
		page.route(/\/(?:_astro|pagefind)\//, (route) => route.fulfill({ status: 404, body: 'gone' }));

	test('the page goes on: search and links lead to pages of the new build', async () => {
		const { page, close } = await watchedPage(browser, site);
		await page.goto(`${site.home}practices/canary-release/`, { waitUntil: 'networkidle' });
		await replace(page);
		await page.getByRole('link', { name: 'Link to “What it costs”' }).click();
		await expect.poll(() => new URL(page.url()).hash).toBe('#what-it-costs');
		await page.keyboard.press('/');
		await page.waitForURL(/\/search\/\?failed$/);
		expect(await page.locator('main h1').innerText()).toBe('Every page of the book');
		await close();
	});

	test('the guide goes on to a result that can be kept', async () => {
		const { page, faults, close } = await openGuide(browser, site, 'guide/', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await page.waitForLoadState('networkidle');
		await page.route('**/*', (route) => route.fulfill({ status: 404, body: 'gone' }));
		for (const _ of model.questions) {
			await page.locator('.choice input').first().press('Space');
			await page.locator('button.main').click();
		}
		await page.getByRole('link', { name: 'Write the purpose' }).click();
		await page.getByLabel('For whom').fill('shoppers');
		expect(await page.locator('.balance li').count()).toBeGreaterThan(5);
		await page.getByRole('button', { name: 'Copy link' }).click();
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toContain('/guide/#v=');
		// The other forms come with the new build; answers and words are still there.
		await page.getByRole('link', { name: 'More ways' }).click();
		const reload = page.locator('#part-keep').getByRole('button', { name: 'Reload' });
		await reload.waitFor();
		await page.unroute('**/*');
		await reload.click();
		await page.locator('.sentence').getByText('shoppers').waitFor();
		const download = page.waitForEvent('download');
		await unfold(page);
		await page.getByRole('button', { name: 'Download as JSON' }).click();
		expect((await download).suggestedFilename()).toBe('priorities.json');
		expect(faults.filter((fault) => fault.startsWith('uncaught'))).toEqual([]);
		await close();
	});

	test('a tree goes on to its end', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(`${site.home}decision-trees/is-it-done/`, { waitUntil: 'networkidle' });
		await page.route('**/*', (route) => route.fulfill({ status: 404, body: 'gone' }));
		for (let depth = 0; depth < 8; depth += 1) {
			const link = page.locator('section:not([hidden]) [data-answer] a[data-go]').first();
			if ((await link.count()) === 0) break;
			await link.click();
		}
		expect(await page.locator('section[data-section]:not([hidden]) [data-answer]').count()).toBe(0);
		expect(faults.filter((fault) => fault.startsWith('uncaught'))).toEqual([]);
		await close();
	});
});

describe('odd places', () => {
	const places: BrowserContextOptions[] = [
		{ locale: 'en-GB', timezoneId: 'Europe/London' },
		{ locale: 'ar-EG', timezoneId: 'Africa/Cairo' },
		{ locale: 'tr-TR', timezoneId: 'Europe/Istanbul' },
		{ locale: 'fa-IR', timezoneId: 'Pacific/Kiritimati' },
		{ locale: 'en-US', timezoneId: 'Etc/GMT+12' },
	];

	test('the guide gives the same result, and the record the day it is there, in plain digits', async () => {
		const results: string[] = [];
		for (const place of places) {
			const { page, faults, close } = await openGuide(browser, site, `guide/${walk}`, place);
			await unfold(page);
			await page.getByText('See the record').click();
			const record = await page.locator('pre').textContent();
			const today = await page.evaluate(() => {
				const now = new Date();
				const two = (value: number) => String(value).padStart(2, '0');
				return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
			});
			expect(record).toContain(`\ndate: ${today}\n`);
			results.push((record ?? '').replaceAll(today, ''));
			expect(faults).toEqual([]);
			await close();
		}
		expect(new Set(results).size).toBe(1);
	});

	test.each(places)('capitals are found, and a tree is walked: $locale', async (place) => {
		const { page, faults, close } = await watchedPage(browser, site, place);
		await page.goto(`${site.home}decision-trees/is-it-done/`);
		await page.locator('section:not([hidden]) a[data-go]').first().click();
		expect(await page.locator('nav[aria-label="Your answers"] button').count()).toBe(1);
		await page.keyboard.press('/');
		await page.waitForSelector(input);
		await page.keyboard.type('CRITICAL');
		await page.waitForSelector(titles);
		expect(await page.locator(titles).count()).toBeGreaterThan(0);
		expect(faults).toEqual([]);
		await close();
	});
});

test('printed in the middle of the guide: the question is on paper, and the guide goes on after it', async () => {
	const { page, faults, close } = await openGuide(browser, site, 'guide/');
	await page.locator('.choice input').first().press('Space');
	await page.locator('button.main').click();
	const question = model.questions[1];
	await page.emulateMedia({ media: 'print' });
	const printed = await page.locator('body').innerText();
	expect(printed).toContain(question?.title);
	for (const { label } of question?.options ?? []) expect(printed).toContain(label);
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
	await page.emulateMedia({ media: 'screen' });
	await page.locator('.choice input').nth(1).press('Space');
	await page.goBack();
	expect(await page.locator('.choice input').first().isChecked()).toBe(true);
	await page.goForward();
	expect(await page.locator('.choice input').nth(1).isChecked()).toBe(true);
	expect(faults).toEqual([]);
	await close();
});
