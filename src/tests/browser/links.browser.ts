import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { linkForms } from '../../components/site/link-forms.ts';
import { axeFaults } from '../gates/axe.ts';
import { ready } from './guide-page.ts';
import { serve, sharedBrowser, watchedPage, type WatchedPage } from './site.ts';

const practice = 'practices/canary-release/';
const permissions = ['clipboard-read', 'clipboard-write'];

const browser = await sharedBrowser();
const site = await serve();

async function opened(address: string, heading: string): Promise<WatchedPage> {
	const watched = await watchedPage(browser, site, { permissions });
	await watched.page.goto(site.home + address);
	await anchorOf(watched.page, heading).focus();
	await watched.page.keyboard.press('Enter');
	await watched.page.locator('[data-link-menu] button').first().waitFor();
	return watched;
}

const anchorOf = (page: Page, heading: string) =>
	page.getByRole('link', { name: `Link to “${heading}”` });
const said = (page: Page) => page.locator('[data-said]').textContent();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a heading is copied in every form by keyboard alone, and each says so', async () => {
	const { page, faults, close } = await opened(practice, 'What it costs');
	const address = `${site.home}${practice}#what-it-costs`;
	const title = 'What it costs · Canary release';
	const section = await page.evaluate(() => {
		const copy = document.querySelector('[data-section="what-it-costs"]')?.cloneNode(true);
		for (const aside of (copy as Element).querySelectorAll('.ref, .note, .definition'))
			aside.remove();
		return copy?.textContent?.replace(/\s+/g, ' ') ?? '';
	});
	const found: Record<string, string> = {};
	for (const { name } of linkForms) {
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
		await page.keyboard.press('Enter');
		await expect.poll(() => said(page)).toBe(`Copied as ${name}: ${title}`);
		found[name] = await clipboard(page);
		await page.keyboard.press('Tab');
	}
	expect(found['Link']).toBe(address);
	expect(found['Markdown']).toContain(`[${title}](${address}) – `);
	expect(found['HTML']).toContain(`<p><a href="${address}">${title}</a> – `);
	expect(found['Jira, Confluence']).toContain(`[${title}|${address}] – `);
	expect(found['MediaWiki']).toContain(`[${address} ${title}] – `);
	const told = found['HTML']?.replace(/^.*<\/a> – |<\/p>$/g, '') ?? '';
	expect(told).toMatch(/^\w.*[.?]$/);
	expect(section).toContain(told);
	expect(await axeFaults(page)).toEqual([]);
	expect(faults).toEqual([]);
	await close();
});

test.each([
	['questions/undo/', 'Within minutes', 'questions/undo/#minutes'],
	['practices/', 'Rollout', 'practices/#rollout'],
	['guide/#sheet-tally', 'The tally', 'guide/#sheet-tally'],
	['', 'One way of thinking, three rankings', '#three-rankings'],
	// This build has no address of its own; a link from a frame leads to the page all the same.
	['embed/practices/canary-release/', 'Canary release', 'practices/canary-release/'],
	['embed/practices/canary-release/', 'What it costs', 'practices/canary-release/#what-it-costs'],
])('%s: the link beside “%s” is copied as %s', async (address, heading, copied) => {
	const { page, faults, close } = await opened(address, heading);
	await page.keyboard.press('Enter');
	await expect.poll(() => clipboard(page)).toBe(site.home + copied);
	expect(faults).toEqual([]);
	await close();
});

test('Escape folds the ways up and gives the focus back; another click does as well', async () => {
	const { page, close } = await opened(practice, 'What it costs');
	const anchor = anchorOf(page, 'What it costs');
	expect(await anchor.getAttribute('aria-expanded')).toBe('true');
	await page.keyboard.press('Escape');
	expect(await page.locator('[data-link-menu]').count()).toBe(0);
	expect(await anchor.evaluate((link) => link === document.activeElement)).toBe(true);
	await page.keyboard.press('Enter');
	await page.locator('[data-link-menu]').waitFor();
	await page.locator('p.summary').click();
	expect(await page.locator('[data-link-menu]').count()).toBe(0);
	await close();
});

test.each([
	['case-studies/checkout-page/', 'The checkout page'],
	['guide/', 'The guide'],
	['guide/compare/', 'Compare answers'],
])('a page as a whole is copied with its summary: %s', async (path, heading) => {
	const { page, close } = await opened(path, heading);
	await page.getByRole('button', { name: 'Markdown' }).click();
	await expect.poll(() => said(page)).toMatch(/^Copied as Markdown/);
	const summary = await page.locator('meta[name="description"]').getAttribute('content');
	expect(await clipboard(page)).toBe(`[${heading}](${site.home}${path}) – ${summary}`);
	await close();
});

test('a node of a walked tree is copied with its answers, and the link opens that walk', async () => {
	const { page, close } = await watchedPage(browser, site, { permissions });
	await page.goto(`${site.home}decision-trees/is-it-done/`);
	await page.locator('tree-walk[data-walking] [data-go]:visible').first().click();
	const section = page.locator('tree-walk section:not([hidden])');
	const answer = (await page.locator('nav[aria-label="Your answers"] b').textContent()) ?? '';
	expect(answer).toMatch(/\w/);
	await page.getByRole('button', { name: 'Copy a link' }).click();
	await page.getByRole('button', { name: 'Markdown', exact: true }).click();
	await expect.poll(() => said(page)).toMatch(/^Copied as Markdown/);
	expect(await clipboard(page)).toContain(`– Answers: ${answer}. `);
	await page.getByRole('button', { name: 'Link', exact: true }).click();
	await expect.poll(() => said(page)).toMatch(/^Copied as Link/);
	const address = await clipboard(page);
	const title = await section.locator('h2').textContent();
	await page.getByRole('button', { name: 'Start again' }).click();
	await page.goto(`${site.home}practices/`);
	await page.goto(address);
	expect(await section.locator('h2').textContent()).toBe(title);
	expect(await page.locator('nav[aria-label="Your answers"] b').textContent()).toBe(answer);

	// A question that was opened again is a place as well: the walk ends elsewhere.
	await page.locator('nav[aria-label="Your answers"] button').click();
	await page.getByRole('button', { name: 'Copy a link' }).click();
	await page.getByRole('button', { name: 'Link', exact: true }).click();
	await expect.poll(() => clipboard(page)).toMatch(/\/is-it-done\/#[\w-]+$/);

	// Where the whole tree is shown, a node is a place on the page and nobody’s answer.
	await page.getByRole('button', { name: 'See the whole tree' }).click();
	expect(await page.getByRole('button', { name: 'Copy a link' }).isVisible()).toBe(false);
	await page.locator('tree-walk section a.anchor').first().click();
	await page.getByRole('button', { name: 'Link', exact: true }).click();
	await expect.poll(() => clipboard(page)).toMatch(/\/is-it-done\/#[\w-]+$/);
	await close();
});

test('a part of a result is copied with the answers, and the link opens there', async () => {
	const { page, faults, close } = await watchedPage(browser, site, { permissions });
	const answers = '#job=transact&outage=severe&defeat=cannot-use';
	await page.goto(`${site.home}guide/${answers}`);
	await ready(page);
	const rails = page.locator('#part-rails');
	await rails.locator('summary').first().click();
	await rails.getByRole('link', { name: 'Link to this part' }).click();
	await page.getByRole('button', { name: 'Markdown', exact: true }).click();
	await expect
		.poll(() => said(page))
		.toMatch(/^Copied as Markdown: Floors and guard rails · The guide/);
	const [, address = ''] = /\]\((.*?)\)/.exec(await clipboard(page)) ?? [];
	expect(address).toMatch(/\/guide\/#v=.*&outage=severe.*&end=\w+&part=rails$/);
	for (const from of ['about:blank', `${site.home}guide/`]) {
		await page.goto(from);
		await page.goto(address);
		await rails.and(page.locator('[open]')).waitFor();
		expect(await page.locator('.notices').isVisible()).toBe(false);
		await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('part=');
	}
	expect(await axeFaults(page)).toEqual([]);
	expect(faults).toEqual([]);
	await close();
});

test('a wiki’s editor gets a paragraph with a link: no script, no style, no class', async () => {
	const { page, close } = await opened(practice, 'What it costs');
	await page.getByRole('button', { name: 'HTML' }).click();
	await expect.poll(() => said(page)).toMatch(/^Copied as HTML/);
	const html = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		return (await item?.getType('text/html'))?.text();
	});
	// In a tab of its own: the site’s policy lets no text become elements.
	const editor = await page.context().newPage();
	const pasted = await editor.evaluate(
		(html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML.trim(),
		html ?? '',
	);
	expect(pasted).toMatch(/^<p><a href="[^"]+">What it costs · Canary release<\/a> – [^<]+<\/p>$/);
	await close();
});

test.each(['refused', 'missing'])('with the clipboard %s the text stands selected', async (way) => {
	const { page, faults, close } = await watchedPage(browser, site);
	await page.addInitScript((way) => {
		const refuse = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
		const clipboard = way === 'missing' ? undefined : { write: refuse, writeText: refuse };
		Object.defineProperty(navigator, 'clipboard', { value: clipboard });
	}, way);
	await page.goto(site.home + practice);
	await anchorOf(page, 'What it costs').click();
	await page.getByRole('button', { name: 'Markdown' }).click();
	await expect.poll(() => said(page)).toMatch(/^Not copied/);
	const selected = await page.evaluate(() => getSelection()?.toString());
	expect(selected).toMatch(/^\[What it costs · Canary release\]\(http.+#what-it-costs\) – /);
	expect(await axeFaults(page)).toEqual([]);
	expect(faults).toEqual([]);
	await close();
});

test('without script the link beside a heading leads to the heading', async () => {
	const { page, close } = await watchedPage(browser, site, { javaScriptEnabled: false });
	await page.goto(site.home + practice);
	await anchorOf(page, 'What it costs').click();
	expect(new URL(page.url()).hash).toBe('#what-it-costs');
	await close();
});

test('where the ways cannot be loaded, the link is followed', async () => {
	const { page, close } = await watchedPage(browser, site);
	await page.route(/link-menu/, (route) => route.abort());
	await page.goto(site.home + practice);
	await anchorOf(page, 'What it costs').click();
	await expect.poll(() => new URL(page.url()).hash).toBe('#what-it-costs');
	await close();
});

test('nothing of it is loaded before, and a page has at most 2 kB of script', async () => {
	const { page, close } = await watchedPage(browser, site);
	const scripts: { url: string; bytes: number }[] = [];
	page.on('response', async (response) => {
		if (response.request().resourceType() !== 'script') return;
		const body = await response.body().catch(() => undefined); // the page is closed by then
		if (body) scripts.push({ url: response.url(), bytes: brotliCompressSync(body).length });
	});
	await page.goto(site.home + practice, { waitUntil: 'networkidle' });
	expect(scripts.length).toBeGreaterThan(0);
	expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(2048);
	expect(scripts.filter(({ url }) => url.includes('link-menu'))).toEqual([]);
	await anchorOf(page, 'What it costs').click();
	await expect.poll(() => scripts.filter(({ url }) => url.includes('link-menu')).length).toBe(1);
	await close();
});
