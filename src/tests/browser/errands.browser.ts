import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Browser } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswers } from '../../engine/guide/read-answers.ts';
import { readLink } from '../../engine/record/link.ts';
import { readBook } from '../../check/read/book.ts';
import { model } from './guide-page.ts';
import { builtPages, dist, serve, startBrowser, watchedPage, type ServedSite } from './site.ts';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

test('every case opens in the guide with its answers, all of them', async () => {
	const cases = readBook('.').documents.filter(({ kind }) => kind === 'case-studies');
	for (const { id, frontMatter } of cases) {
		const links = await linksIn(`case-studies/${id}/`, /^\/guide\/#v=/);
		const { answers, ignored } = readLink(model, links[0] ?? '');
		expect(ignored, id).toEqual([]);
		const { answers: own } = frontMatter.data as { answers: object };
		expect(answers, id).toEqual(readAnswers(model, own).answers);
	}
});

test('every link of the book into the guide is whole and opens something', async () => {
	const pages = await builtPages();
	const links = await Promise.all(pages.map((page) => linksIn(page, /^\/guide\/#v=/)));
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

/** The addresses that links of a page lead to, as far as they look so. */
async function linksIn(page: string, like: RegExp): Promise<string[]> {
	const found: string[] = [];
	visit(fromHtml(await readFile(join(dist, page, 'index.html'), 'utf8')), 'element', (element) => {
		const href = String(element.properties['href'] ?? '');
		if (element.tagName === 'a' && like.test(href)) found.push(href);
	});
	return found;
}
