import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cutTextFaults, sidewaysFaults } from '../gates/fit.ts';
import type { Marked } from '../gates/forced-colours.ts';
import { noScriptFaults } from '../gates/no-script.ts';
import {
	largeTextFaults,
	systemFaults,
	themeFaults,
	viewerOf,
	type Viewer,
} from '../gates/views.ts';
import { builtPages, serve, sharedBrowser, templatePages, watch } from './site.ts';

// The whole book on one page has tests of its own.
const isPage = (page: string) => !page.startsWith('book/');
const templates = (await templatePages()).filter(isPage);
const others = (await builtPages()).filter((page) => isPage(page) && !templates.includes(page));

const browser = await sharedBrowser();
const site = await serve();

/** One tab for all pages, and one without script: opening tabs and starting axe takes longest. */
let viewer: Viewer;
let still: Page;
let faults: string[];
let stillFaults: string[];

beforeAll(async () => {
	viewer = await viewerOf(await browser.newPage());
	still = await browser.newPage({ javaScriptEnabled: false });
	faults = watch(viewer.page, site);
	stillFaults = watch(still, site);
});

/** The entry of the open page in the navigation, where it has one. */
const marks: readonly Marked[] = [
	[
		'the open page in the navigation',
		'nav[aria-label="The book"] [aria-current="page"]',
		'nav[aria-label="The book"] a:not([aria-current])',
	],
];

describe.each(templates)('/%s, whose template no other page shows as fully', (address) => {
	test('is accessible, fits and stays silent, whatever the reader has set', async () => {
		faults.length = 0;
		const { page } = viewer;
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(site.home + address, { waitUntil: 'load' });
		const hasEntry = (await page.locator(marks[0]?.[1] ?? '').count()) > 0;
		expect(await systemFaults(viewer, hasEntry ? marks : [])).toEqual([]);
		expect(await largeTextFaults(viewer)).toEqual([]);
		expect(await themeFaults(viewer)).toEqual([]);
		expect(faults).toEqual([]);
	});

	test('reads without script', async () => {
		stillFaults.length = 0;
		await still.goto(site.home + address);
		expect(await noScriptFaults(still)).toEqual([]);
		expect(stillFaults).toEqual([]);
	});
});

test.each(others)('/%s fits a narrow window and stays silent', async (address) => {
	faults.length = 0;
	const { page } = viewer;
	await page.setViewportSize({ width: 320, height: 900 });
	await page.goto(site.home + address, { waitUntil: 'load' });
	expect(await sidewaysFaults(page)).toEqual([]);
	expect(await cutTextFaults(page)).toEqual([]);
	expect(faults).toEqual([]);
});
