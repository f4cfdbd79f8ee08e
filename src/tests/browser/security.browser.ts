import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { writeLink } from '../../engine/record/link.ts';
import { weakPolicy } from '../gates/policy.ts';
import { heading, model, nothing, openGuide, ready, stored } from './guide-page.ts';
import { hostileFragments } from './hostile.ts';
import { readHeaderRules, serveHosted } from './hosted.ts';
import { dist, sharedBrowser, watchedPage } from './site.ts';

// With the headers a host would send: both policies hold.
const browser = await sharedBrowser();
const site = await serveHosted(dist);

const input = 'pagefind-modal dialog[open] input';
const titles = 'pagefind-results .pf-result-link';

/** Tries what an attacker would, given one careless line of a script. */
const assign = (page: Page, html: string) =>
	page.evaluate((html) => {
		const place = document.createElement('div');
		try {
			place.innerHTML = html;
			return place.innerHTML;
		} catch (error) {
			return `${(error as Error).name}`;
		}
	}, html);

describe('the policies that hosts send', () => {
	// Which scripts and styles run, each page says itself: `html.browser.ts` recounts their hashes.
	const leftToPages = ['the policy does not say script-src'];

	test('every one in _headers is as strict as the pages’ own', async () => {
		const rules = readHeaderRules(await readFile(join(dist, '_headers'), 'utf8'));
		const policies = rules.flatMap(({ headers }) =>
			headers.filter(([name]) => name === 'Content-Security-Policy').map(([, value]) => value),
		);
		expect(policies.length).toBeGreaterThan(10);
		for (const policy of policies) expect(weakPolicy(policy)).toEqual(leftToPages);
	});

	test('the one in nginx.conf as well', async () => {
		const text = await readFile(join(dist, 'hosting/nginx.conf'), 'utf8');
		const [, policy = ''] = /add_header Content-Security-Policy "([^"]*)"/.exec(text) ?? [];
		expect(weakPolicy(policy)).toEqual(leftToPages);
	});
});

describe('Trusted Types', () => {
	test.each(['', 'guide/', 'decision-trees/is-it-done/', 'embed/guide/', 'search/'])(
		'on /%s no text becomes an element, a script or a policy of somebody else',
		async (address) => {
			const { page, close } = await watchedPage(browser, site);
			await page.goto(site.home + address, { waitUntil: 'networkidle' });
			expect(await assign(page, '<b>x</b>')).toBe('TypeError');
			expect(await assign(page, '')).toBe('TypeError');
			const others = await page.evaluate(async () => {
				const name = (act: () => unknown) => {
					try {
						act();
						return 'done';
					} catch (error) {
						return (error as Error).name;
					}
				};
				// Not within this call: what a debugger evaluates may evaluate more.
				const later = (act: () => unknown) =>
					new Promise<string>((resolve) => setTimeout(() => resolve(name(act))));
				const script = document.createElement('script');
				return [
					name(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
					name(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
					name(() => document.createRange().createContextualFragment('<b>x</b>')),
					name(() => (script.src = '/x.js')),
					name(() => (script.textContent = 'x()')),
					name(() => document.body.setAttribute('onclick', 'x()')),
					name(() => new Worker('/x.js')),
					await later(() => (window as unknown as { eval(text: string): unknown }).eval('1')),
					name(() =>
						(
							window as unknown as { trustedTypes: { createPolicy(...of: unknown[]): unknown } }
						).trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
					),
				];
			});
			for (const [at, name] of others.entries())
				expect(name, `the ${at + 1}th way`).toMatch(/^(?:TypeError|EvalError)$/);
			await close();
		},
	);

	test('the open search draws its results, and lets nothing else through', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(site.home);
		await page.keyboard.press('/');
		await page.waitForSelector(input);
		await page.keyboard.type('canary release');
		await page.waitForSelector(titles);
		// The words are marked a moment after the title is there.
		await page.locator('pagefind-results mark').first().waitFor();
		expect(faults).toEqual([]);
		expect(await assign(page, '<p class="x">y</p>')).toBe('<p class="x">y</p>');
		for (const html of [
			'<img src=x onerror=alert(1)>',
			'<a href="javascript:alert(1)">x</a>',
			'<script>alert(1)</script>',
			'<iframe srcdoc="x"></iframe>',
			'<p onclick="alert(1)">x</p>',
		])
			expect(await assign(page, html), html).toBe('TypeError');
		expect(
			await page.evaluate(() => {
				try {
					return String(new Worker('/x.js'));
				} catch (error) {
					return (error as Error).name;
				}
			}),
		).toBe('TypeError');
		await close();
	});

	test('the walk of a tree and the guide work under it', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(`${site.home}decision-trees/is-it-done/`);
		await page.locator('section:not([hidden]) a[data-go]').first().click();
		expect(await page.locator('nav[aria-label="Your answers"] button').count()).toBe(1);
		await page.goto(`${site.home}guide/${writeLink(model, randomWalk(model, diceFrom(3)))}`);
		await ready(page);
		expect(await page.locator('.balance li').count()).toBeGreaterThan(5);
		expect(faults).toEqual([]);
		await close();
	});
});

describe('what comes from outside is read as text, within bounds', () => {
	const poison =
		'<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';

	/** Nothing ran, nothing became an element, the guide goes on. */
	async function expectHarmless(page: Page) {
		expect(await page.title()).not.toBe('owned');
		expect(await page.locator('main img, astro-island script').count()).toBe(0);
		expect(await page.locator(heading).count()).toBeGreaterThan(0);
	}

	test('a paste of five megabytes, of code, of nonsense and of deep nesting', async () => {
		const { page, faults, close } = await openGuide(browser, site, 'guide/');
		const texts = [
			'x'.repeat(5_000_000),
			poison,
			`{"answers": {"job": ["${poison.replaceAll('"', '\\"')}"]}, "purpose": {"for": "${'y'.repeat(100_000)}"}}`,
			'{"a":'.repeat(100_000),
			`---\n${'- '.repeat(50_000)}\n---`,
			'{"__proto__": {"answers": {}}, "constructor": {"prototype": {"x": 1}}}',
		];
		for (const text of texts) {
			const began = Date.now();
			await page.locator('summary', { hasText: 'Open a link or a record' }).first().click();
			// Put in unseen and sent at once: to draw five megabytes in a field takes the browser far
			// longer than the guide takes to read them.
			await page.locator('#pasted').evaluate((field: HTMLTextAreaElement, text) => {
				field.style.display = 'none';
				field.value = text;
				field.form?.requestSubmit();
			}, text);
			await page.waitForFunction(
				() => (document.querySelector('.notices')?.textContent ?? '').length > 10,
			);
			expect(Date.now() - began, text.slice(0, 40)).toBeLessThan(15_000);
			expect((await page.locator('.notices').innerText()).length).toBeLessThan(20_000);
			await expectHarmless(page);
			await page.goto(`${site.home}guide/?${began}`);
			await ready(page);
		}
		expect(await page.evaluate(() => ({}) as Record<string, unknown>)).toEqual({});
		expect(await stored(page)).toEqual(nothing);
		expect(faults).toEqual([]);
		await close();
	});

	test('files that are dropped: too many, too large, no text', async () => {
		const { page, faults, close } = await openGuide(browser, site, 'guide/');
		await page.evaluate((poison) => {
			const transfer = new DataTransfer();
			const add = (name: string, ...parts: BlobPart[]) =>
				transfer.items.add(new File(parts, name, { type: 'text/html' }));
			add('large.json', 'x'.repeat(30_000_000));
			add(
				'bytes.md',
				new Uint8Array(10_000).map((_, at) => at),
			);
			for (let count = 0; count < 50; count += 1) add(`${count}.html`, poison);
			document.body.dispatchEvent(
				new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
			);
		}, poison);
		await page.waitForFunction(
			() => (document.querySelector('.notices')?.textContent ?? '').length > 10,
		);
		await expectHarmless(page);
		expect(faults).toEqual([]);
		await close();
	});

	test('a draft that somebody else wrote into the storage', async () => {
		for (const draft of [
			poison,
			'{"answers": []}',
			'x'.repeat(1_000_000),
			'{"a":'.repeat(50_000),
		]) {
			const { page, faults, close } = await watchedPage(browser, site);
			await page.goto(`${site.home}search/`);
			await page.evaluate((draft) => localStorage.setItem('guide-draft', draft), draft);
			await page.goto(`${site.home}guide/`);
			await ready(page);
			await expectHarmless(page);
			expect(faults).toEqual([]);
			await close();
		}
	});

	test('a theme that no reader can choose', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(`${site.home}search/`);
		await page.evaluate((theme) => localStorage.setItem('theme', theme), poison);
		await page.goto(site.home);
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
		expect(await page.getByRole('radio', { name: 'System' }).isChecked()).toBe(true);
		expect(faults).toEqual([]);
		await close();
	});

	test('a query of an address, which the site does not read', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		for (const query of [poison, 'q=%3Cscript%3E', `${'q=x&'.repeat(2_000)}`, 'failed&failed']) {
			await page.goto(`${site.home}search/?${query}`);
			await expectHarmlessPage(page);
		}
		expect(faults).toEqual([]);
		await close();
	});

	test('words typed into the search, whatever they are', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(site.home);
		await page.keyboard.press('/');
		await page.waitForSelector(input);
		for (const words of [
			poison,
			'"><svg onload=alert(1)>',
			'\u202e\u0000',
			'x'.repeat(20_000),
			'',
		]) {
			await page.locator(input).first().fill(words);
			await page.waitForTimeout(400);
			expect(await page.title()).not.toBe('owned');
			expect(await page.locator('pagefind-modal :is(img, script)').count()).toBe(0);
		}
		await page.locator(input).first().fill('canary release');
		await page.waitForSelector(titles);
		expect(faults).toEqual([]);
		await close();
	});

	test('200 hostile fragments on a page that reads none', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(`${site.home}practices/canary-release/`);
		await page.evaluate(async (fragments) => {
			for (const fragment of fragments) {
				location.hash = fragment;
				await new Promise((resolve) => setTimeout(resolve));
			}
		}, hostileFragments(200));
		await expectHarmlessPage(page);
		expect(faults).toEqual([]);
		await close();
	});

	async function expectHarmlessPage(page: Page) {
		expect(await page.title()).not.toBe('owned');
		expect(await page.locator('main img, main script:not([type=module])').count()).toBe(0);
	}
});
