import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { parse } from 'yaml';
import { readAnswers } from '../../engine/guide/read-answers.ts';
import type { GuideData } from '../../guide/data.ts';
import { dist, watchedPage, type ServedSite, type WatchedPage } from './site.ts';

/** The model as the built guide fetches it. */
export const { model } = JSON.parse(
	await readFile(join(dist, 'guide/model.json'), 'utf8'),
) as GuideData;

/** What a case of the book says of itself: its answers and its purpose. */
export async function readCase(id: string) {
	const [, head = ''] = (await readFile(`content/case-studies/${id}.mdx`, 'utf8')).split(/^---$/m);
	const { answers, purpose } = parse(head) as {
		answers: object;
		purpose: Record<string, string>;
	};
	return { answers: readAnswers(model, answers).answers, purpose };
}

/** The heading of the step the guide stands at. */
export const heading = '[data-guide] h2:visible';

/** Opens an address of the site, watched; with script, once the guide has taken over. */
export async function openGuide(
	browser: Browser,
	site: ServedSite,
	address: string,
	options: BrowserContextOptions = {},
): Promise<WatchedPage> {
	const watched = await watchedPage(browser, site, options);
	await watched.page.goto(site.home + address);
	if (options.javaScriptEnabled !== false) await ready(watched.page);
	return watched;
}

/** The guide has taken over once it has written its first entry into the tab’s history. */
export async function ready(page: Page) {
	await page.waitForFunction(
		() => history.state !== null || !document.querySelector('[data-guide]'),
	);
}

/** Opens everything that the result folds. */
export async function unfold(page: Page) {
	await page.locator('.result').waitFor();
	await page.evaluate(() =>
		document.querySelectorAll('.result details').forEach((each) => each.setAttribute('open', '')),
	);
}

/** The name of what comes first in the picture. */
export function winner(page: Page): Promise<string> {
	return page.locator('.balance .first span').nth(1).innerText();
}

/** Presses Tab until what is focused has this name or text. */
export async function tabTo(page: Page, name: string | RegExp) {
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
export function stored(page: Page) {
	return page.evaluate(async () => ({
		local: Object.keys(localStorage),
		session: Object.keys(sessionStorage),
		cookies: document.cookie,
		databases: (await indexedDB.databases()).length,
	}));
}

/** What a browser keeps of a guide that was not asked to keep anything. */
export const nothing = { local: [], session: [], cookies: '', databases: 0 };
