import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diceFrom, randomWalk } from '../engine/fixtures-random.ts';
import { writeLink } from '../engine/link.ts';
import { rank } from '../engine/ranking.ts';
import type { GuideData } from '../guide/data.ts';
import { axeFaults } from './axe.ts';
import {
	dist,
	serve,
	startBrowser,
	watchedPage,
	type ServedSite,
	type WatchedPage,
} from './site.ts';

let site: ServedSite;
let browser: Browser;
const { model } = JSON.parse(await readFile(join(dist, 'guide/model.json'), 'utf8')) as GuideData;
const dice = diceFrom(2026);
const heading = 'main h2:visible';

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

async function opened(address: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
	const watched = await watchedPage(browser, site, options);
	await watched.page.goto(site.home + address);
	if (options.javaScriptEnabled !== false) await ready(watched.page);
	return watched;
}

/** The guide has taken over once its data has been drawn. */
async function ready(page: Page) {
	await page.waitForFunction(
		() => history.state !== null || !document.querySelector('[data-guide]'),
	);
}

/** Presses Tab until what is focused has this name or text. */
async function tabTo(page: Page, name: string | RegExp) {
	for (let count = 0; count < 120; count += 1) {
		await page.keyboard.press('Tab');
		const text = await page.evaluate(() => {
			const at = document.activeElement as HTMLInputElement | null;
			return (
				at?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? ''
			);
		});
		if (typeof name === 'string' ? text.trim().startsWith(name) : name.test(text)) return;
	}
	throw new Error(`No way by keyboard to ${name}.`);
}

/** Everything this browser keeps outside the address. */
function stored(page: Page) {
	return page.evaluate(async () => ({
		local: Object.keys(localStorage),
		session: Object.keys(sessionStorage),
		cookies: document.cookie,
		databases: (await indexedDB.databases()).length,
	}));
}

const nothing = { local: [], session: [], cookies: '', databases: 0 };

describe('by keyboard only', () => {
	test('from the home page to a reopened record and a comparison of two', async () => {
		const { page, faults, close } = await opened('', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await tabTo(page, 'People complete an order');
		await page.keyboard.press('Enter');
		await ready(page);
		// The home page asked the first question; the guide goes on with the second.
		const steps = model.questions.slice(1);
		for (const [index, { title, choose, options }] of steps.entries()) {
			expect(await page.locator(heading).first().innerText()).toBe(title);
			if (index > 0) expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
			const option = options[choose === 'many' ? 0 : options.length - 1]?.label ?? '';
			if (choose === 'many') {
				await tabTo(page, option);
				await page.keyboard.press('Space');
			} else {
				// Into the group, and with the arrow to the option before the first: “Not sure”; once more to the last.
				await tabTo(page, options[0]?.label ?? '');
				await page.keyboard.press('ArrowUp');
				await page.keyboard.press('ArrowUp');
			}
			expect(await page.locator('.choice:has(:checked)').innerText()).toContain(option);
			await page.keyboard.press('Enter');
		}
		expect(await page.locator(heading).first().innerText()).toBe(
			'What comes first, and what does not',
		);
		const winner = await page.locator('.winner').first().innerText();
		const link = page.url();

		await tabTo(page, 'The slice');
		await page.keyboard.type('the page with the pay button');
		await tabTo(page, 'Copy the record');
		await page.keyboard.press('Enter');
		await page.waitForFunction(
			() => document.querySelector('[data-said]')?.textContent === 'Copied',
		);
		const record = await page.evaluate(() => navigator.clipboard.readText());
		expect(record.split('\n').length).toBeLessThanOrEqual(61);

		// Opened again in an empty guide, by pasting.
		await page.goto(`${site.home}guide/`);
		await ready(page);
		await tabTo(page, 'Open a link or a record');
		await page.keyboard.press('Enter');
		await tabTo(page, 'Link or record');
		await page.keyboard.press('Control+V');
		await tabTo(page, /^Open$/);
		await page.keyboard.press('Enter');
		expect(await page.locator('.winner').first().innerText()).toBe(winner);
		expect(await page.locator('.notices').first().isHidden()).toBe(true);
		expect(await page.locator('#field-slice').inputValue()).toBe('the page with the pay button');
		await page.waitForFunction((wanted) => location.href === wanted, link);

		// And compared with somebody who would hardly notice an outage.
		const other = writeLink(model, randomWalk(model, dice));
		await page.evaluate(
			(text) => navigator.clipboard.writeText(text),
			`${link}\n${site.home}guide/${other}`,
		);
		await tabTo(page, 'Compare with a colleague');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/guide/compare/');
		await page.waitForLoadState('networkidle');
		await tabTo(page, 'Meeting');
		await page.keyboard.press('Space');
		await page.keyboard.press('Shift+Tab');
		for (let back = 0; back < 2; back += 1) await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Control+V');
		await tabTo(page, /^Add$/);
		await page.keyboard.press('Enter');
		expect(await page.locator('.differences').count()).toBe(0);
		await tabTo(page, 'Reveal');
		await page.keyboard.press('Enter');
		expect(await page.locator('.differences h4').count()).toBeGreaterThan(0);
		expect(await page.locator('.firsts .winner').first().innerText()).toBe(winner.split('\n')[0]);
		expect(await stored(page)).toEqual(nothing);
		expect(faults).toEqual([]);
		await close();
	});
});

describe('nothing is lost', () => {
	test('by Back, Forward and reload; a later answer survives a step back', async () => {
		const { page, close } = await opened('guide/');
		await page.getByLabel('For whom').fill('night nurses');
		await page.getByRole('button', { name: 'Begin with the questions' }).click();
		await page.locator('.choice input').first().check();
		await page.getByRole('button', { name: 'Next question' }).click();
		await page.locator('.choice input').nth(2).check();
		await page.goBack();
		expect(await page.locator(heading).first().innerText()).toBe(model.questions[0]?.title);
		expect(await page.locator('.choice input').first().isChecked()).toBe(true);
		await page.reload();
		await ready(page);
		expect(await page.locator(heading).first().innerText()).toBe(model.questions[0]?.title);
		await page.goForward();
		expect(await page.locator('.choice input').nth(2).isChecked()).toBe(true);
		await page.goBack();
		await page.goBack();
		expect(await page.getByLabel('For whom').inputValue()).toBe('night nurses');
		expect(page.url()).not.toContain('nurses');
		expect(await stored(page)).toEqual(nothing);
		await close();
	});

	test('in another tab, since the address holds the answers', async () => {
		const { page, close } = await opened(`guide/${writeLink(model, randomWalk(model, dice))}`);
		const other = await page.context().newPage();
		await other.goto(page.url());
		await ready(other);
		expect(await other.locator('.ledger').innerText()).toBe(
			await page.locator('.ledger').innerText(),
		);
		await close();
	});
});

describe('only when asked', () => {
	test('a draft is kept, opened again, and forgotten', async () => {
		const { page, close } = await opened(`guide/${writeLink(model, randomWalk(model, dice))}`);
		expect(await stored(page)).toEqual(nothing);
		await page.getByLabel('Keep a draft').check();
		expect((await stored(page)).local).toEqual(['guide-draft']);
		const ranking = await page.locator('.ledger').innerText();
		await page.goto('about:blank');
		await page.goto(`${site.home}guide/`);
		await ready(page);
		expect(await page.locator('.notices').innerText()).toContain('draft');
		expect(await page.locator('.ledger').innerText()).toBe(ranking);
		await page.getByLabel('Keep a draft').uncheck();
		expect(await stored(page)).toEqual(nothing);
		await close();
	});

	test('blocked storage is told and changes nothing else', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.addInitScript(() =>
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new Error('blocked');
				},
			}),
		);
		await page.goto(`${site.home}guide/${writeLink(model, randomWalk(model, dice))}`);
		await ready(page);
		await page.getByLabel('Keep a draft').click();
		expect(await page.locator('.notices').innerText()).toContain(
			'does not let pages keep anything',
		);
		expect(await page.locator('.winner, .first p').count()).toBeGreaterThan(0);
		expect(faults).toEqual([]);
		await close();
	});

	test('the words of the purpose go into the link', async () => {
		const { page, close } = await opened(`guide/${writeLink(model, randomWalk(model, dice))}`);
		await page.getByRole('button', { name: 'Write the purpose' }).click();
		await page.getByLabel('For whom').fill('night nurses');
		await page.getByRole('button', { name: 'Begin with the questions' }).click();
		await page.waitForTimeout(400);
		expect(page.url()).not.toContain('nurses');
		await page.getByLabel('Put the words of the purpose').check();
		await page.waitForFunction(() => location.hash.includes('nurses'));
		await close();
	});
});

test('200 hostile fragments leave a page that works and says what was ignored', async () => {
	const { page, faults, close } = await opened('guide/');
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
			[`${whole.slice(0, cut)}`, `${whole.slice(0, cut)}&${mean}`, `#${mean}`, `${whole}&${mean}`][
				run % 4
			] ?? '';
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
	expect(faults).toEqual([]);
	await close();
});

test('is accessible at every step in both themes', async () => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const { page, faults, close } = await opened('guide/', { colorScheme });
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
	const { page, close } = await opened('guide/');
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

test('the worksheet without script: the printed points sum to the engine’s totals', async () => {
	const { page, close } = await opened('guide/', { javaScriptEnabled: false });
	expect(await page.locator('.sheet').isVisible()).toBe(true);
	expect(await page.locator('[data-guide]').isVisible()).toBe(false);
	const rows = await page.locator('[data-option]').evaluateAll((all) =>
		all.map((row) => ({
			question: row.closest('[data-question]')?.getAttribute('data-question'),
			option: row.getAttribute('data-option') ?? '',
			points: [...row.querySelectorAll('td')].map(
				(cell) => Number((cell.textContent ?? '').trim().replace('−', '-')) || 0,
			),
		})),
	);
	for (let run = 0; run < 50; run += 1) {
		const answers = randomWalk(model, dice);
		const ticked = rows.filter(({ question, option }) => {
			const answer = answers[question ?? ''];
			return answer?.kind === 'chosen' && answer.options.includes(option);
		});
		const byHand = model.priorities.map(({ id }, column) => [
			id,
			ticked.reduce((sum, { points }) => sum + (points[column] ?? 0), 0),
		]);
		expect(Object.fromEntries(byHand)).toEqual(
			Object.fromEntries(
				rank(model, answers).places.map(({ priority, total }) => [priority.id, total]),
			),
		);
	}
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

test('prints a full result on one page', async () => {
	const { page, close } = await opened('guide/');
	for (let run = 0; run < 6; run += 1) {
		await page.goto('about:blank');
		await page.goto(
			`${site.home}guide/${writeLink(model, randomWalk(model, dice), { who: 'night nurses', what: 'find a bed', because: 'a patient waits', defeat: 'the list is a day old' })}`,
		);
		await ready(page);
		for (const format of ['A4', 'Letter']) {
			const pdf = (await page.pdf({ format })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/g), `${format} ${page.url()}`).toHaveLength(1);
		}
	}
	await close();
});

describe('its budget', () => {
	test('all script of the guide takes at most 16 kB', async () => {
		const found = new Set<string>();
		const follow = async (file: string) => {
			if (found.has(file)) return;
			found.add(file);
			const text = await readFile(join(dist, file), 'utf8');
			for (const [, path] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
				await follow(`_astro/${path}`);
		};
		for (const page of ['guide/', 'guide/compare/']) {
			const html = await readFile(join(dist, page, 'index.html'), 'utf8');
			const scripts = [...html.matchAll(/src="\/(_astro\/(?:guide|compare)[^"]*\.js)"/g)].map(
				([, path]) => path ?? '',
			);
			expect(scripts).toHaveLength(1);
			for (const path of scripts) await follow(path);
		}
		let total = 0;
		for (const file of found) total += brotliCompressSync(await readFile(join(dist, file))).length;
		expect(total).toBeLessThanOrEqual(16_384);
	});

	test('an answer is drawn in under 50 ms on a machine four times slower', async () => {
		const { page, close } = await opened('guide/');
		const session = await page.context().newCDPSession(page);
		await page.getByRole('button', { name: 'Begin with the questions' }).click();
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const times: number[] = [];
		for (const _ of model.questions) {
			times.push(
				await page.evaluate(() => {
					const begin = performance.now();
					document.querySelector<HTMLInputElement>('.choice input')?.click();
					document.body.getBoundingClientRect();
					return performance.now() - begin;
				}),
			);
			await page.locator('button.main').click();
		}
		expect(Math.max(...times), times.map(Math.round).join(', ')).toBeLessThan(50);
		await close();
	});

	test('nothing jumps when the guide takes over', async () => {
		for (const fragment of ['', writeLink(model, randomWalk(model, dice))]) {
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
			expect(
				await page.evaluate(() => (window as unknown as { shift: number }).shift),
			).toBeLessThan(0.01);
			await close();
		}
	});
});
