import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chosenOf } from '../../engine/guide/answers.ts';
import { readLink } from '../../engine/record/link.ts';
import { axeFaults } from '../gates/axe.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { model, readCase, ready } from './guide-page.ts';
import { builtPages, dist, serve, sharedBrowser, templatePages, watchedPage } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

test('every case opens in the guide with its answers, all of them', async () => {
	const cases = (await builtPages()).filter((page) => /^case-studies\/./.test(page));
	expect(cases.length).toBeGreaterThan(20);
	for (const page of cases) {
		const [link = ''] = await linksToGuide(page);
		const { answers, ignored } = readLink(model, link);
		expect(ignored, page).toEqual([]);
		expect(answers, page).toEqual((await readCase(page.split('/')[1] ?? '')).answers);
	}
});

test('every link of the book into the guide is whole and opens something', async () => {
	const pages = await builtPages();
	const links = await Promise.all(pages.map(linksToGuide));
	expect(links.flat().length).toBeGreaterThan(30);
	for (const link of links.flat()) {
		const { answers, ignored } = readLink(model, link);
		expect(ignored, link).toEqual([]);
		expect(Object.keys(answers).length, link).toBeGreaterThan(0);
	}
});

test('from the session page the worksheet is one click away, open', async () => {
	const { page, faults, close } = await watchedPage(browser, site);
	await page.goto(`${site.home}team/sixty-minute-session/`);
	await page.getByRole('link', { name: 'the worksheet' }).click();
	await expect.poll(() => page.locator('.worksheet .sheet h3').first().isVisible()).toBe(true);
	expect(faults).toEqual([]);
	await close();
});

test.each([
	{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
	{ viewport: { width: 1440, height: 900 } },
])(
	'every question answered, and a decision on the clipboard, in sixteen presses: %o',
	async (on) => {
		const { page, faults, close } = await watchedPage(browser, site, {
			...on,
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await page.goto(site.home);
		let presses = 0;
		const press = async (target: Locator, x = 60) => {
			const position = { x, y: 15 };
			await (on.hasTouch ? target.tap({ position }) : target.click({ position }));
			presses += 1;
		};
		const { answers } = await readCase('rewards-experiment');
		const [first, ...questions] = model.questions;
		const job = first?.options.findIndex(({ id }) => chosenOf(answers, first.id).includes(id));
		await press(page.locator('.first li a').nth(job ?? 0));
		await ready(page);
		for (const [at, { id, choose, title }] of questions.entries()) {
			await page.getByRole('heading', { name: title }).waitFor();
			for (const option of chosenOf(answers, id))
				// Not where the last one was, as two so soon would be a double tap.
				await press(page.locator(`.choice:has([value="${option}"])`), at % 2 ? 20 : 300);
			// Where one answer is asked for, it goes on by itself.
			if (choose === 'many') await press(page.locator('button.main'));
		}
		await press(page.getByRole('button', { name: 'Copy the decision' }));
		await page.getByText('Copied: the decision').waitFor();
		console.log(`From home to the copied decision: ${presses} presses at ${on.viewport.width} px`);
		expect(presses).toBeLessThanOrEqual(16);
		expect(readLink(model, page.url()).answers).toEqual(answers);

		// Into whatever takes rich text.
		await page.evaluate(() => {
			const editor = document.createElement('div');
			editor.contentEditable = 'true';
			document.body.prepend(editor);
			editor.focus();
		});
		await page.keyboard.press('Control+V');
		const pasted = page.locator('[contenteditable]');
		expect(await pasted.locator('h2').innerText()).toContain('comes first');
		expect(await pasted.locator('ol').nth(1).locator('li').count()).toBe(3);
		const link = await pasted.locator('a').last().getAttribute('href');
		expect(readLink(model, new URL(link ?? '').hash).answers).toEqual(answers);
		expect(faults).toEqual([]);
		await close();
	},
);

test('an argument over a slow build: the answer one tap from the home page, within 250 words', async () => {
	const { page, faults, close } = await watchedPage(browser, site, {
		viewport: { width: 390, height: 844 },
	});
	await page.goto(site.home);
	const link = page.getByRole('link', { name: 'Our build takes four hours' }).first();
	const above = await page.locator('main').evaluate((main, name) => {
		const text = (main as HTMLElement).innerText;
		return text.slice(0, text.indexOf(name) + name.length);
	}, 'Our build takes four hours');
	await link.click();
	const answer = page.locator('main .prose > ul').first();
	await answer.waitFor();
	const there = await page.locator('main').evaluate((main) => {
		const range = document.createRange();
		range.setStart(main, 0);
		range.setEndAfter(main.querySelector('.prose > ul') as Element);
		return range.toString();
	});
	expect(await answer.textContent()).toMatch(/Minutes: .*before the merge/s);
	expect(`${above} ${there}`.trim().split(/\s+/).length).toBeLessThanOrEqual(250);
	expect(faults).toEqual([]);
	await close();
});

test('from the home page each situation’s tree is two clicks away', async () => {
	const { page, close } = await watchedPage(browser, site, { javaScriptEnabled: false });
	await page.goto(site.home);
	const situations = page.locator('.doors section').first().locator('li a[href^="/start/"]');
	const count = await situations.count();
	expect(count).toBeGreaterThanOrEqual(5);
	for (let at = 0; at < count; at += 1) {
		await page.goto(site.home);
		await situations.nth(at).click();
		await page.locator('main .prose a[href^="/decision-trees/"]').first().click();
		expect(new URL(page.url()).pathname).toMatch(/^\/decision-trees\/.+\/$/);
	}
	await close();
});

describe('what can be done with a page is two taps away', () => {
	const tree = 'decision-trees/is-it-done/';

	test('its link, the code for a frame, paper', async () => {
		const { page, faults, close } = await watchedPage(browser, site, {
			viewport: { width: 390, height: 844 },
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await page.goto(site.home + tree);
		await page.evaluate(() => Object.assign(window, { print: () => (document.title = 'printed') }));
		await page.getByText('Use this page').click();
		const taken = page.locator('[data-taken]');
		await page.getByRole('link', { name: 'Copy the link' }).click();
		await expect.poll(() => taken.textContent()).toBe('Link copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.home + tree);
		await page.getByRole('link', { name: 'Copy code for a frame' }).click();
		await expect.poll(() => taken.textContent()).toBe('Code for a frame copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			/^<iframe src="[^"]*\/embed\/decision-trees\/is-it-done\/"/,
		);
		await page.getByRole('link', { name: 'Print' }).click();
		await expect.poll(() => page.title()).toBe('printed');
		expect(await axeFaults(page)).toEqual([]);
		expect(faults).toEqual([]);
		await close();
	});

	test('without script every entry leads somewhere', async () => {
		const { page, close } = await watchedPage(browser, site, { javaScriptEnabled: false });
		await page.goto(site.home + tree);
		await page.getByText('Use this page').click();
		const links = await page
			.locator('.tools a')
			.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
		expect(links.length).toBeGreaterThanOrEqual(5);
		for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
		await close();
	});

	test('on paper every template carries the name of the book, its edition and the address', async () => {
		const { page, close } = await watchedPage(browser, site);
		for (const address of await templatePages()) {
			if (/^(?:book|search|404|embed)\b/.test(address)) continue;
			await page.goto(site.home + address);
			const head = page.locator('.on-sheet');
			expect(await head.isVisible(), address).toBe(false);
			await page.emulateMedia({ media: 'print' });
			expect(await head.innerText(), address).toMatch(
				new RegExp(
					`^The Production Purpose Playbook, edition \\d+\\.\\d+(?:, changed \\d+ \\w+ \\d{4})? · https?:\\S*/${address}$`,
				),
			);
			expect(await page.locator('.tools:visible').count(), address).toBe(0);
			await page.emulateMedia({ media: 'screen' });
		}
		await close();
	});

	test('what is made for one sheet is one, A4 and Letter', async () => {
		const { page, close } = await watchedPage(browser, site);
		const made: string[] = [];
		for (const path of await builtPages())
			if ((await readFile(join(dist, path, 'index.html'), 'utf8')).includes('class="one-sheet"'))
				made.push(path);
		expect(made).toContain('principle/on-one-page/');
		for (const path of made) {
			await page.goto(site.home + path);
			for (const format of ['A4', 'Letter']) {
				const { pages } = await readPdf(await page.pdf({ format }));
				expect(pages, `${path}, ${format}`).toHaveLength(1);
			}
		}
		await close();
	});
});

/** The addresses with answers that links of a page lead to. */
async function linksToGuide(page: string): Promise<string[]> {
	const html = await readFile(join(dist, page, 'index.html'), 'utf8');
	const links = html.matchAll(/<a\b[^>]*\shref="(\/guide\/#v=[^"]*)"/g);
	return [...links].map(([, href = '']) => href.replaceAll(/&(?:amp|#38|#x26);/g, '&'));
}
