import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../gates/axe.ts';
import { hostileFragments } from './hostile.ts';
import { dist, serve, startBrowser, watchedPage, type ServedSite } from './site.ts';

interface TreeJson {
	start: string;
	nodes: { id: string; title: string; kind: string; answers?: { id: string; go: string }[] }[];
}

const ids = (await readdir(join(dist, 'decision-trees')))
	.filter((name) => name.endsWith('.json'))
	.map((name) => name.slice(0, -'.json'.length))
	.toSorted();

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
	[site, browser] = await Promise.all([serve(), startBrowser()]);
});

afterAll(async () => {
	await browser.close();
	await site.close();
});

test('there are at least nine trees', () => {
	expect(ids.length).toBeGreaterThanOrEqual(9);
});

describe.each(ids)('%s', (id) => {
	const address = `decision-trees/${id}/`;
	let tree: TreeJson;
	let triples: string[];

	beforeAll(async () => {
		tree = await readTree(id);
		triples = tree.nodes
			.flatMap(({ id, answers = [] }) => answers.map((answer) => `${id} ${answer.id} ${answer.go}`))
			.toSorted();
	});

	test('the page without script, both drawings, the data and the walk show one set of edges', async () => {
		const still = await watchedPage(browser, site, { javaScriptEnabled: false });
		await still.page.goto(site.home + address);
		expect(await writtenTriples(still.page)).toEqual(triples);
		expect(await drawnTriples(still.page)).toEqual(triples);
		await still.close();

		const { page, faults, close } = await watchedPage(browser, site);
		expect(await walkedTriples(page, site.home + address, tree)).toEqual(triples);
		expect(faults).toEqual([]);
		await close();
	});

	test('on a phone no words of the drawing leave their box in the type of its system', async () => {
		const { page, close } = await watchedPage(browser, site, {
			viewport: { width: 390, height: 844 },
		});
		await page.goto(site.home + address);
		expect(await wordsOutside(page)).toEqual([]);
		await close();
	});

	test('by keyboard alone to every depth, accessible at each step, the question announced by focus', async () => {
		for (const [way, colorScheme] of [
			['first', 'light'],
			['last', 'dark'],
		] as const) {
			const { page, faults, close } = await watchedPage(browser, site, { colorScheme });
			await page.goto(site.home + address);
			expect(await axeFaults(page), 'at the start').toEqual([]);
			for (let depth = 0; depth < 8; depth += 1) {
				const links = page.locator('section:not([hidden]) [data-answer] a[data-go]');
				const count = await links.count();
				if (count === 0) break;
				const go = await links.nth(way === 'first' ? 0 : count - 1).getAttribute('data-go');
				await tabTo(page, `section:not([hidden]) a[data-go="${go}"]`, way === 'first' ? 0 : -1);
				await page.keyboard.press('Enter');
				await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(go);
				const tree = await page.locator('main').ariaSnapshot();
				expect(tree).toContain('heading');
				expect(await axeFaults(page), `after ${depth + 1} answers`).toEqual([]);
			}
			const reached = await page.evaluate(() => document.activeElement?.id);
			expect(treeKind(tree, reached)).toBe('result');
			expect(faults).toEqual([]);
			await close();
		}
	});
});

describe('a walk', () => {
	const address = 'decision-trees/where-does-the-slow-suite-run/';

	test('is held by the address, stepped by Back and Forward, and restored by a reload', async () => {
		const { page, close } = await watchedPage(browser, site);
		await page.goto(site.home + address);
		const at = () => page.locator('section[data-section]:not([hidden]) h2').getAttribute('id');
		const begun = await at();
		await page.locator('section:not([hidden]) a[data-go]').first().click();
		const second = await at();
		expect(second).not.toBe(begun);
		await page.goBack();
		expect(await at()).toBe(begun);
		await page.goForward();
		expect(await at()).toBe(second);
		await page.reload();
		expect(await at()).toBe(second);
		await close();
	});

	test('an earlier answer can be reopened, and later ones that still fit are kept', async () => {
		const { page, close } = await watchedPage(browser, site);
		const tree = await readTree('where-does-the-slow-suite-run');
		await page.goto(site.home + address);
		const path: string[] = [];
		for (let at = tree.start; path.length < 2;) {
			const onward = tree.nodes
				.find(({ id }) => id === at)
				?.answers?.find(({ go }) => treeKind(tree, go) === 'question');
			if (!onward) throw new Error(`No answer at ${at} leads to another question.`);
			path.push(onward.id);
			await page.locator(`section:not([hidden]) [data-answer="${onward.id}"] a[data-go]`).click();
			at = onward.go;
		}
		const trail = page.locator('nav[aria-label="Your answers"] button');
		expect(await trail.count()).toBe(2);
		await trail.first().click();
		const reopened = page.locator('section[data-section]:not([hidden]) h2');
		expect(await reopened.getAttribute('id')).toBe(tree.start);
		await page.locator(`section:not([hidden]) [data-answer="${path[0]}"] a[data-go]`).click();
		expect(await trail.count()).toBe(2);
		await close();
	});

	test('an address of an older edition goes as far as it can and says what changed', async () => {
		const { page, close } = await watchedPage(browser, site);
		await page.goto(`${site.home}${address}#no-such-question=yes`);
		await expect.poll(() => page.locator('.changed').textContent()).toMatch(/\S/);
		expect(await page.locator('section:not([hidden]) a[data-go]').count()).toBeGreaterThan(1);
		await close();
	});

	test('the whole tree is one button away, and a link to a node lands on it', async () => {
		const { page, close } = await watchedPage(browser, site);
		await page.goto(site.home + address);
		await page.getByRole('button', { name: 'See the whole tree' }).click();
		const sections = page.locator('section[data-section]');
		expect(await page.locator('section[data-section]:not([hidden])').count()).toBe(
			await sections.count(),
		);
		const last = (await sections.last().getAttribute('data-section')) ?? '';
		await page.goto(`${site.home}practices/`);
		await page.goto(`${site.home}${address}#${last}`);
		expect(await page.locator(`#${last}`).isVisible()).toBe(true);
		await close();
	});

	test('2,000 hostile addresses leave no error, no new element and a page that works', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(site.home + address);
		const count = () => page.evaluate(() => document.querySelectorAll('*').length);
		const before = await count();
		await page.evaluate(async (fragments) => {
			for (const fragment of fragments) {
				location.hash = fragment;
				await new Promise((resolve) => setTimeout(resolve));
			}
			location.hash = '';
			await new Promise((resolve) => setTimeout(resolve, 50));
		}, hostileFragments(2000));
		expect(faults).toEqual([]);
		expect(await count()).toBe(before);
		await page.goto(site.home + address);
		await page.locator('section:not([hidden]) a[data-go]').first().click();
		expect(await page.locator('nav[aria-label="Your answers"] button').count()).toBe(1);
		await close();
	});
});

async function readTree(id: string): Promise<TreeJson> {
	return JSON.parse(await readFile(join(dist, `decision-trees/${id}.json`), 'utf8')) as TreeJson;
}

function treeKind(tree: TreeJson, id: string | undefined): string | undefined {
	return tree.nodes.find((node) => node.id === id)?.kind;
}

function writtenTriples(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-answer]')]
			.map((item) => {
				const node = item.closest<HTMLElement>('[data-section]')?.dataset['section'];
				const links = [...item.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
				return `${node} ${item.dataset['answer']} ${links.at(-1)?.hash.slice(1)}`;
			})
			.toSorted(),
	);
}

/** The edges of each drawing of the page; all must be drawn in each. */
async function drawnTriples(page: Page): Promise<string[]> {
	const drawings = await page.evaluate(() =>
		[...document.querySelectorAll('figure svg')].map((svg) =>
			[...svg.querySelectorAll<SVGElement>('[data-edge]')]
				.map((edge) => edge.dataset['edge'] ?? '')
				.toSorted(),
		),
	);
	for (const drawing of drawings) expect(drawing).toEqual(drawings[0]);
	return drawings[0] ?? [];
}

/** The texts of the drawing that is shown which begin in a box and end beyond it. */
function wordsOutside(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const shown = [...document.querySelectorAll('figure svg')].filter((svg) => svg.clientWidth > 0);
		return shown.flatMap((svg) => {
			const boxes = [...svg.querySelectorAll('rect')].map((box) => box.getBoundingClientRect());
			return [...svg.querySelectorAll('text')]
				.filter((text) => {
					const at = text.getBoundingClientRect();
					const box = boxes.find(
						({ left, right, top, bottom }) =>
							at.left > left && at.left < right && at.top >= top && at.bottom <= bottom,
					);
					return box && at.right > box.right;
				})
				.map(({ textContent }) => textContent);
		});
	});
}

/** Answers every question in every way, from the start, and tells where each answer led. */
async function walkedTriples(page: Page, address: string, tree: TreeJson): Promise<string[]> {
	const found = new Set<string>();
	const ways: { at: string; fragment: string }[] = [{ at: tree.start, fragment: '' }];
	const seen = new Set<string>();
	for (let way = ways.shift(); way; way = ways.shift()) {
		if (seen.has(way.at)) continue;
		seen.add(way.at);
		const answers = tree.nodes.find(({ id }) => id === way.at)?.answers?.length ?? 0;
		// Another query, so that the page is loaded and not only told of another fragment.
		if (answers > 0) await page.goto(`${address}?${seen.size}${way.fragment}`);
		for (let index = 0; index < answers; index += 1) {
			const item = page.locator('section:not([hidden]) [data-answer]').nth(index);
			const node = await item.evaluate(
				(li) => li.closest<HTMLElement>('[data-section]')?.dataset['section'],
			);
			const answer = await item.getAttribute('data-answer');
			await item.locator('a[data-go]').click();
			const at =
				(await page.locator('section[data-section]:not([hidden]) h2').getAttribute('id')) ?? '';
			found.add(`${node} ${answer} ${at}`);
			ways.push({ at, fragment: await page.evaluate(() => location.hash) });
			await page.goBack();
		}
	}
	return [...found].toSorted();
}

/** Presses Tab until the first or last element of the selector has the focus. */
async function tabTo(page: Page, selector: string, which: 0 | -1) {
	const wanted = which === 0 ? page.locator(selector).first() : page.locator(selector).last();
	for (let presses = 0; presses < 200; presses += 1) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`${selector} is not reached by Tab.`);
}
