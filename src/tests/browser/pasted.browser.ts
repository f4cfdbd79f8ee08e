import { rolldown } from 'rolldown';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeLink } from '../../engine/record/link.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { model, ready, unfold } from './guide-page.ts';
import { serveHost } from './hosted.ts';
import { serve, sharedBrowser } from './site.ts';

/** What an editor holds of a text, told by its parts. */
interface Parts {
	headings: string[];
	items: number;
	cells: string[];
	links: string[];
	words: string;
}

const browser = await sharedBrowser();
const site = await serve();
const wiki = await serveHost(() => '<!doctype html><title>Wiki</title>');
const script = await bundled();
const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
const link = writeLink(model, randomWalk(model, diceFrom(8)));

async function bundled(): Promise<string> {
	const build = await rolldown({
		input: 'src/tests/browser/editors.ts',
		platform: 'browser',
		logLevel: 'silent',
		transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env': '({})' } },
	});
	const { output } = await build.generate({ format: 'iife', codeSplitting: false, name: 'made' });
	return output[0].code;
}

/** Pastes what is on the clipboard into each editor, on a new page; gives what was copied and what each made of it. */
async function pastedIntoEach(): Promise<{ copied: Parts; made: [name: string, Parts][] }> {
	const page = await context.newPage();
	await page.goto(wiki.home);
	await page.addScriptTag({ content: script });
	const made: [name: string, Parts][] = [];
	for (const name of ['ProseMirror', 'TipTap', 'Lexical']) {
		const editor = `editors[${JSON.stringify(name)}]`;
		await page.evaluate(`${editor}.focus()`);
		await page.keyboard.press('Control+V');
		const written = () => page.evaluate<string>(`${editor}.written()`);
		await expect.poll(written, { message: name }).toMatch(/<a /);
		made.push([name, await partsOf(page, await written())]);
	}
	const onClipboard = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		return (await (await item?.getType('text/html'))?.text()) ?? '';
	});
	const copied = await partsOf(page, onClipboard);
	await page.close();
	return { copied, made };
}

/** What an HTML text consists of. */
function partsOf(page: Page, html: string): Promise<Parts> {
	return page.evaluate((html) => {
		const { body } = new DOMParser().parseFromString(html, 'text/html');
		const all = (selector: string) => [...body.querySelectorAll(selector)];
		const textOf = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
		return {
			headings: all('h1, h2, h3, h4').map((each) => `${each.localName} ${textOf(each)}`),
			items: all('li').length,
			cells: all('th, td').map(textOf),
			links: all('a[href]').map((each) => (each as HTMLAnchorElement).href),
			// Editors part their blocks without a space between them.
			words: textOf(body).replaceAll(' ', ''),
		};
	}, html);
}

test('each editor takes a decision with its headings, lists and the link', async () => {
	const page = await context.newPage();
	await page.goto(`${site.home}guide/${link}`);
	await ready(page);
	await unfold(page);
	await page.getByLabel('Name of the software').fill('Checkout <i>page</i>');
	await page.getByRole('button', { name: 'Copy for a wiki or a ticket' }).click();
	await page.getByText(/^Copied/).waitFor();
	const { copied, made } = await pastedIntoEach();
	for (const [editor, pasted] of made) expect(pasted, editor).toEqual(copied);
	expect(copied.headings[0]).toMatch(/^h2 Checkout <i>page<\/i>: /);
	expect(copied.headings).toHaveLength(6);
	expect(copied.items).toBeGreaterThan(10);
	expect(copied.links).toEqual([`${site.home}guide/${link}`]);
	await page.close();
});

test('each editor takes what was decided by a tree, with the link to the walk', async () => {
	const page = await context.newPage();
	await page.goto(`${site.home}decision-trees/is-it-done/`);
	const answer = page.locator('tree-walk[data-walking] [data-go]:visible').first();
	await answer.waitFor();
	while (await answer.isVisible()) await answer.click();
	await page.getByRole('button', { name: 'Copy this decision' }).click();
	await page.locator('[data-copied]').waitFor();
	const { copied, made } = await pastedIntoEach();
	for (const [editor, pasted] of made) expect(pasted, editor).toEqual(copied);
	expect(copied.links).toContain(page.url());
	expect(copied.items).toBeGreaterThan(0);
	await page.close();
});

test('each editor takes the way through a tree with its answers and the link to it', async () => {
	const page = await context.newPage();
	await page.goto(`${site.home}decision-trees/is-it-done/`);
	await page.locator('tree-walk[data-walking] [data-go]:visible').first().click();
	await page.getByRole('button', { name: 'Copy a link' }).click();
	await page.getByRole('button', { name: 'HTML', exact: true }).click();
	await expect.poll(() => page.locator('[data-said]').textContent()).toMatch(/^Copied as HTML/);
	for (const [editor, pasted] of (await pastedIntoEach()).made) {
		expect(pasted.links, editor).toEqual([page.url()]);
		expect(pasted.words, editor).toContain('–Answers:');
	}
	await page.close();
});

test.each([
	['decision-trees/is-it-done/', 'tree-walk .nodes', false],
	['case-studies/checkout-page/', 'main .prose', true],
])('each editor takes what a reader copies from /%s', async (address, part, hasTable) => {
	const page = await context.newPage();
	await page.goto(site.home + address);
	// What is below the first screen is laid out a moment later.
	await page.locator(':root[data-drawn]').waitFor({ state: 'attached' });
	if (!hasTable) await page.getByRole('button', { name: 'See the whole tree' }).click();
	const shown = await page.evaluate((part) => {
		const text = document.querySelector(part) as HTMLElement;
		// Nobody copies what is folded.
		for (const folded of text.querySelectorAll('details')) folded.open = true;
		getSelection()?.selectAllChildren(text);
		return {
			headings: [...text.querySelectorAll('h2, h3')].map((each) => each.textContent.trim()),
			items: text.querySelectorAll('li').length,
			cells: text.querySelectorAll('th, td').length,
		};
	}, part);
	await page.bringToFront();
	await page.keyboard.press('Control+C');
	expect(shown.cells > 0).toBe(hasTable);
	for (const [editor, pasted] of (await pastedIntoEach()).made) {
		expect(
			pasted.headings.map((each) => each.slice(3)),
			editor,
		).toEqual(shown.headings);
		expect(pasted.items, editor).toBe(shown.items);
		expect(pasted.cells, editor).toHaveLength(shown.cells);
		expect(pasted.links.length, editor).toBeGreaterThan(4);
		expect(
			pasted.links.filter((each) => !each.startsWith(site.home)),
			editor,
		).toEqual([]);
	}
	await page.close();
});
