import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveBuilt, type Served } from '../../export/hosting/server.ts';
import { dist, startBrowser } from './site.ts';

// Pages are fetched ahead by the browser itself: a page hears nothing of it, but the protocol tells.

let site: Served;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([serveBuilt(dist, '/', 0), startBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Collects what the browser fetches ahead for a page, by address below the home page. */
async function fetchedAhead(page: Page): Promise<Set<string>> {
	const session = await page.context().newCDPSession(page);
	const found = new Set<string>();
	session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
		if (status !== 'Pending') found.add(prefetchUrl.replace(site.home, ''));
	});
	await session.send('Preload.enable');
	return found;
}

test('a page is fetched ahead once a reader points at a link to it, and no other is', async () => {
	const page = await browser.newPage();
	const found = await fetchedAhead(page);
	await page.goto(site.home, { waitUntil: 'networkidle' });
	await page.waitForTimeout(500);
	expect([...found]).toEqual([]);
	await page.getByRole('link', { name: 'the objections' }).hover();
	await expect.poll(() => [...found]).toEqual(['principle/objections/']);
	await page.close();
});

test('no page is fetched ahead that is open, that the search opens over, or that is a file', async () => {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const found = await fetchedAhead(page);
	await page.goto(`${site.home}practices/canary-release/`, { waitUntil: 'networkidle' });
	for (const link of ['.search', '.anchor', '.book [aria-current=page]', '.book .sections a'])
		for (const each of (await page.locator(link).all()).slice(0, 2)) {
			await each.hover();
			await page.waitForTimeout(400);
		}
	expect([...found]).toEqual([]);
	await page.close();
});
