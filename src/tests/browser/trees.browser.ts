import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../gates/axe.ts';
import { hostileFragments } from './hostile.ts';
import { dist, serve, sharedBrowser, watchedPage, type WatchedPage } from './site.ts';

interface TreeJson {
	start: string;
	nodes: {
		id: string;
		title: string;
		kind: string;
		answers?: { id: string; label: string; go: string }[];
	}[];
}

const ids = (await readdir(join(dist, 'decision-trees')))
	.filter((name) => name.endsWith('.json'))
	.map((name) => name.slice(0, -'.json'.length))
	.toSorted();

const browser = await sharedBrowser();
const site = await serve();

let still: WatchedPage;

beforeAll(async () => {
	still = await watchedPage(browser, site, { javaScriptEnabled: false });
});

test('there are at least nine trees', () => {
	expect(ids.length).toBeGreaterThanOrEqual(9);
});

/** The one tree in which every step is asked for its faults; the steps of the others look the same. */
const inFull = 'where-does-the-slow-suite-run';

describe.each(ids)('%s', (id) => {
	const address = `decision-trees/${id}/`;
	let tree: TreeJson;
	let triples: string[];
	let opened: WatchedPage;

	beforeAll(async () => {
		tree = await readTree(id);
		triples = tree.nodes
			.flatMap(({ id, answers = [] }) => answers.map((answer) => `${id} ${answer.id} ${answer.go}`))
			.toSorted();
		opened = await watchedPage(browser, site, { viewport: { width: 390, height: 844 } });
		await opened.page.goto(site.home + address);
	});

	afterAll(async () => {
		expect(opened.faults).toEqual([]);
		await opened.close();
	});

	test('on a phone no words of the drawing leave their box in the type of its system', async () => {
		expect(await wordsOutside(opened.page)).toEqual([]);
	});

	test('the first question and its first answer are on the first screen, rows to press, outcomes untold', async () => {
		const { page } = opened;
		const rows = page.locator('section:not([hidden]) [data-answer]');
		const [first] = await boxesOf(rows);
		expect(first?.y).toBeLessThan(844 - 44);
		for (const { height, width } of await boxesOf(rows.locator('[data-go]'))) {
			expect(height).toBeGreaterThanOrEqual(44);
			expect(width).toBeGreaterThan(300);
		}
		const told = (await rows.allInnerTexts()).join(' ');
		for (const { title } of tree.nodes) expect(told).not.toContain(title);
		const [name] = tree.nodes[0]?.answers ?? [];
		expect(await rows.first().locator('[data-go]').getAttribute('aria-label')).toBe(name?.label);
		expect(await page.locator('.preparation[open]').count()).toBe(0);
		expect(await page.locator('[data-progress]').textContent()).toMatch(
			/^Question 1 of at most [3-7]$/,
		);
	});

	test('on paper the drawing comes first, and every answer says the number to turn to', async () => {
		await still.page.goto(site.home + address);
		await still.page.emulateMedia({ media: 'print' });
		const [figure, section] = await Promise.all(
			['figure', 'section[data-section]'].map((part) =>
				still.page.locator(part).first().boundingBox(),
			),
		);
		expect(figure?.y).toBeLessThan(section?.y ?? 0);
		const numbers = await still.page.locator('svg .number:visible').allTextContents();
		expect(numbers.map(Number).toSorted((a, b) => a - b)).toEqual(
			tree.nodes.map((_, index) => index + 1),
		);
		const told = await still.page
			.locator('[data-go]')
			.evaluateAll((links) =>
				links.map((link) => `${link.getAttribute('data-to')} ${link.getAttribute('data-go')}`),
			);
		const number = (id: string) => tree.nodes.findIndex((node) => node.id === id) + 1;
		expect(told).toEqual(
			tree.nodes.flatMap(({ answers = [] }) => answers.map(({ go }) => `${number(go)} ${go}`)),
		);
		await still.page.emulateMedia({ media: null });
	});

	test('the page without script, both drawings, the data and the walk show one set of edges', async () => {
		await still.page.goto(site.home + address);
		expect(await writtenTriples(still.page)).toEqual(triples);
		expect(await drawnTriples(still.page)).toEqual(triples);
		expect(await walkedTriples(opened.page)).toEqual(triples);
	});

	test('by keyboard alone to a result, accessible on the way, the question announced by focus', async () => {
		const { page } = opened;
		await page.setViewportSize({ width: 1280, height: 800 });
		for (const [which, colorScheme] of [
			['first', 'light'],
			['last', 'dark'],
		] as const) {
			await page.emulateMedia({ colorScheme });
			await page.evaluate(() => document.querySelector<HTMLElement>('[data-again]')?.click());
			if (id === inFull) expect(await axeFaults(page), 'at the start').toEqual([]);
			for (let at = tree.start; treeKind(tree, at) === 'question';) {
				const links = page.locator('section:not([hidden]) [data-answer] a[data-go]');
				const link = which === 'first' ? links.first() : links.last();
				at = (await link.getAttribute('data-go')) ?? '';
				await tabTo(page, link);
				await page.keyboard.press('Enter');
				await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(at);
				if (id === inFull || treeKind(tree, at) === 'result')
					expect(await axeFaults(page), at).toEqual([]);
			}
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

	test('keys 1 to 9 answer while the walk has the focus, and not elsewhere', async () => {
		const { page, close } = await watchedPage(browser, site);
		await page.goto(site.home + address);
		const asked = page.locator('section[data-section]:not([hidden]) h2');
		const start = await asked.getAttribute('id');
		await page.locator('[data-search]').focus();
		await page.keyboard.press('1');
		expect(await asked.getAttribute('id')).toBe(start);
		await page.locator('section:not([hidden]) [data-go]').first().focus();
		await page.keyboard.press('9');
		expect(await asked.getAttribute('id')).toBe(start);
		const second = page.locator('section:not([hidden]) [data-go]').nth(1);
		const target = await second.getAttribute('data-go');
		await page.keyboard.press('2');
		expect(await asked.getAttribute('id')).toBe(target);
		expect(await page.locator('[data-progress]').textContent()).toMatch(
			/^Question 2 of at most \d$/,
		);
		await close();
	});

	test('a result is copied as a decision: verdict, answers, reason, link; as rich text and as Markdown', async () => {
		const { page, faults, close } = await watchedPage(browser, site, {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await page.goto(`${site.home}decision-trees/is-it-done/`);
		const button = page.getByRole('button', { name: 'Copy this decision' });
		expect(await button.isVisible()).toBe(false);
		await page.locator('section:not([hidden]) [data-go]').first().click();
		await page.locator('section:not([hidden]) [data-go]').first().click();
		expect(await page.locator('[data-progress]').textContent()).toBe('Your result');
		await button.click();
		await expect.poll(() => page.locator('[data-copied]').textContent()).toMatch(/^Copied/);
		const [markdown, html] = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const parts = ['text/plain', 'text/html'].map(async (type) =>
				(await item?.getType(type))?.text(),
			);
			return Promise.all(parts);
		});
		const title = await page.locator('section:not([hidden]) h2').textContent();
		expect(markdown?.split('\n')[0]).toBe(`**Not yet.** ${title}`);
		expect(markdown).toContain(`](${page.url()})`);
		expect(markdown).toMatch(
			/\n- Is it running in production\? \*\*Not yet\*\*\n- .*\? \*\*.*\*\*\n/,
		);
		expect(html).toContain(`<p><strong>Not yet.</strong> ${title}</p>`);
		expect(html?.match(/<li>/g)).toHaveLength(2);
		await page.locator('nav[aria-label="Your answers"] button').first().click();
		expect(await button.isVisible()).toBe(false);
		expect(faults).toEqual([]);
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

	test('300 hostile addresses leave no error, no new element and a page that works', async () => {
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
		}, hostileFragments(300));
		expect(faults).toEqual([]);
		expect(await count()).toBe(before);
		await page.goto(site.home + address);
		await page.locator('section:not([hidden]) a[data-go]').first().click();
		expect(await page.locator('nav[aria-label="Your answers"] button').count()).toBe(1);
		await close();
	});
});

async function boxesOf(elements: Locator) {
	const boxes = await Promise.all((await elements.all()).map((each) => each.boundingBox()));
	return boxes.flatMap((box) => box ?? []);
}

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
function walkedTriples(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found = new Set<string>();
		const seen = new Set<string>();
		const asked = () => document.querySelector<HTMLElement>('section[data-section]:not([hidden])');
		/** Comes by an address with nothing answered before. */
		const open = (fragment: string) => {
			document.querySelector<HTMLElement>('[data-again]')?.click();
			history.pushState(null, '', location.pathname + fragment);
			dispatchEvent(new PopStateEvent('popstate'));
			return asked();
		};
		const ways = [''];
		for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
			const section = open(way);
			const node = section?.dataset['section'] ?? '';
			if (seen.has(node)) continue;
			seen.add(node);
			for (const item of section?.querySelectorAll<HTMLElement>('[data-answer]') ?? []) {
				open(way);
				item.querySelector<HTMLElement>('a[data-go]')?.click();
				found.add(`${node} ${item.dataset['answer']} ${asked()?.dataset['section']}`);
				ways.push(location.hash);
			}
		}
		return [...found].toSorted();
	});
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator) {
	for (let presses = 0; presses < 200; presses += 1) {
		if (await element.evaluate((wanted) => wanted === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('What should have the focus is not reached by Tab.');
}
