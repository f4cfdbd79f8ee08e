import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { writeLink } from '../../engine/record/link.ts';
import { rank } from '../../engine/guide/ranking.ts';
import type { Marked } from '../gates/forced-colours.ts';
import { keyboardFaults } from '../gates/keyboard.ts';
import { largeTextFaults, systemFaults, viewerOf } from '../gates/views.ts';
import { model, ready } from './guide-page.ts';
import { serve, sharedBrowser, watchedPage } from './site.ts';

// What readers set in their system, met where pages change under their hands; pages as they load
// are seen to in `pages.browser.ts`.

const browser = await sharedBrowser();
const site = await serve();

interface Scene {
	name: string;
	open(page: Page): Promise<unknown>;
	marks: readonly Marked[];
}

/** Answers with one clear first place, so that a first and another place can be compared. */
function answersWithOneFirst() {
	const dice = diceFrom(8);
	for (;;) {
		const answers = randomWalk(model, dice);
		if (rank(model, answers).first.length === 1) return answers;
	}
}

const scenes: Scene[] = [
	{
		name: 'a tree with one answer given',
		async open(page) {
			await page.setViewportSize({ width: 1280, height: 900 });
			await page.goto(`${site.home}decision-trees/where-does-the-slow-suite-run/`);
			await page.locator('section:not([hidden]) a[data-go]').first().click();
		},
		marks: [
			['the way taken', 'figure .taken path', 'figure [data-edge]:not(.taken) path'],
			[
				'the question reached',
				'[aria-current="step"] rect',
				'[data-node]:not([aria-current], .passed) rect',
			],
			['a question answered', '.passed rect', '[data-node]:not([aria-current], .passed) rect'],
		],
	},
	{
		name: 'the whole tree with one answer given',
		async open(page) {
			await page.goto(`${site.home}decision-trees/where-does-the-slow-suite-run/`);
			await page.locator('section:not([hidden]) a[data-go]').first().click();
			await page.getByRole('button', { name: 'See the whole tree' }).click();
		},
		marks: [
			[
				'the answer given',
				'[data-answer]:has([aria-current])',
				'[data-answer]:not(:has([aria-current]))',
			],
		],
	},
	{
		name: 'a question of the guide with an answer chosen',
		async open(page) {
			await page.goto(`${site.home}guide/`);
			await ready(page);
			await page.locator('.choice input').first().press('Space');
		},
		marks: [],
	},
	{
		name: 'the result of the guide',
		async open(page) {
			await page.goto(`${site.home}guide/${writeLink(model, answersWithOneFirst())}`);
			await ready(page);
			await page.evaluate(() =>
				document.querySelectorAll('details').forEach((each) => (each.open = true)),
			);
		},
		marks: [
			['what comes first', '.balance .first summary span', '.balance li:not(.first) summary span'],
		],
	},
	{
		name: 'the open search with results',
		async open(page) {
			await page.goto(site.home);
			await page.keyboard.press('/');
			// At once: letter by letter, results are drawn anew while they are looked at.
			await page.locator('pagefind-modal dialog[open] input').fill('release');
			await page.waitForSelector('pagefind-results mark');
		},
		marks: [
			['a word that was found', 'pagefind-results mark', 'pagefind-results .pf-result-excerpt'],
		],
	},
	{
		name: 'the ways to copy a link',
		async open(page) {
			await page.goto(`${site.home}practices/canary-release/`);
			await page.getByRole('link', { name: 'Link to “What it costs”' }).click();
			await page.locator('[data-link-menu] button').first().waitFor();
		},
		marks: [],
	},
	{
		name: 'a theme that was chosen',
		async open(page) {
			await page.goto(`${site.home}principle/the-principle/`);
			await page.getByRole('radio', { name: 'Dark' }).check();
		},
		marks: [
			['the chosen theme', '.theme input:checked + span', '.theme input:not(:checked) + span'],
		],
	},
];

test.each(scenes)(
	'$name: large text fits, marks hold in forced colours, nothing moves',
	async ({ open, marks }) => {
		// Less motion is asked for from the start: what already moves would not stop for it.
		const { page, faults, close } = await watchedPage(browser, site, { reducedMotion: 'reduce' });
		await open(page);
		const viewer = await viewerOf(page);
		expect(await systemFaults(viewer, marks)).toEqual([]);
		expect(await largeTextFaults(viewer)).toEqual([]);
		expect(faults).toEqual([]);
		await close();
	},
);

/** One page of each kind. */
const kinds = [
	'',
	'start/is-it-done/',
	'principle/the-principle/',
	'case-studies/checkout-page/',
	'decision-trees/is-it-done/',
	'priorities/safety/',
	'practices/canary-release/',
	'questions/',
	'glossary/',
	'search/',
	'guide/',
	'guide/compare/',
	'embed/decision-trees/is-it-done/',
	'embed/guide/',
];

describe('Tab alone reaches everything that can be used, and shows where it is', () => {
	test.each(kinds)('/%s', async (address) => {
		const { page, close } = await watchedPage(browser, site);
		await page.goto(site.home + address, { waitUntil: 'networkidle' });
		expect(await keyboardFaults(page)).toEqual([]);
		await close();
	});

	test.each(['', 'decision-trees/is-it-done/', 'guide/'])(
		'/%s in forced colours',
		async (address) => {
			const { page, close } = await watchedPage(browser, site, { forcedColors: 'active' });
			await page.goto(site.home + address, { waitUntil: 'networkidle' });
			expect(await keyboardFaults(page)).toEqual([]);
			await close();
		},
	);
});
