import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from '../gates/axe.ts';
import { htmlFaults } from '../gates/html.ts';
import { frameAt } from '../../model/frames.ts';
import { headersFor, readHeaderRules, serveHost, serveHosted } from './hosted.ts';
import { builtPages, dist, serve, sharedBrowser, watchedPage } from './site.ts';

const frames = (await readdir(join(dist, 'embed'), { recursive: true }))
	.filter((file) => file.endsWith('index.html'))
	.map((file) => `embed/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`);
const tree = 'embed/decision-trees/is-it-done/';

let hostPage = '';
const browser = await sharedBrowser();
const site = await serveHosted(dist);
const host = await serveHost(() => hostPage);

/** A page elsewhere that shows an address of the book in a frame, as the book’s snippet says. */
async function shownElsewhere(address: string, width = 720, more = '', from = site) {
	hostPage = `<!doctype html><title>Wiki</title><h1>A wiki</h1>
<iframe ${more} src="${from.home}${address}" title="Shown" width="${width}" height="200" allow="clipboard-write"></iframe>
<script src="${site.home}embed/height.js"></script>
<script>addEventListener('message', ({ data }) => { (window.told ??= []).push(data); });</script>`;
	const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
	const page = await context.newPage();
	await page.goto(host.home, { waitUntil: 'load' });
	const element = await page.locator('iframe').elementHandle();
	const frame = (await element?.contentFrame()) as Frame;
	return { page, frame, close: () => context.close() };
}

test('every tree, case, practice and priority has a frame, and the guide', async () => {
	const framed = (await builtPages()).filter((page) => frameAt(`/${page}`));
	expect(frames.toSorted()).toEqual(framed.map((page) => `embed/${page}`).toSorted());
	expect(frames.length).toBeGreaterThan(70);
});

describe.each(frames)('%s', (address) => {
	test('is valid, stands alone, and leads back to its page and nowhere else in the frame', async () => {
		const html = await readFile(join(dist, address, 'index.html'), 'utf8');
		expect(await htmlFaults(html)).toEqual([]);
		expect(html.includes('<meta name="robots" content="noindex">')).toBe(true);
		expect(/data-pagefind-body|rel="canonical"/.test(html)).toBe(false);
		const ways = html.match(/<nav\b[^>]*>/g) ?? [];
		expect(ways.filter((nav) => !nav.includes('Your answers'))).toEqual([]);
		const links = [...html.matchAll(/<a\b([^>]*\shref="([^"]*)"[^>]*)>/g)];
		const inside = links.filter(([, , href]) => href?.startsWith('#'));
		const outside = links.filter(([, , href]) => !href?.startsWith('#'));
		expect(outside.filter(([, rest]) => !rest?.includes('target="_top"'))).toEqual([]);
		expect(inside.filter(([, rest]) => rest?.includes('target='))).toEqual([]);
		expect(outside.map(([, , href]) => href)).toContain(`/${address.slice('embed/'.length)}`);
	});
});

test('no frame is in the sitemap or in the search', async () => {
	expect(await readFile(join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
	const { page, close } = await watchedPage(browser, site);
	await page.goto(site.home);
	// As text, since the test's own bundler would take the import for its own.
	const found = await page.evaluate<string[]>(`(async () => {
		const { search } = await import('/pagefind/pagefind.js');
		const { results } = await search('canary release');
		return Promise.all(results.map(async (result) => (await result.data()).url));
	})()`);
	expect(found).toContain('/practices/canary-release/');
	expect(found.filter((url) => url.includes('/embed/'))).toEqual([]);
	await close();
});

test('on a page of another origin a tree is walked, and its frame takes the height it needs', async () => {
	const { page, frame, close } = await shownElsewhere(tree);
	const heights = () =>
		page.locator('iframe').evaluate((shown) => Number(shown.getAttribute('height')));
	await expect.poll(heights).toBeGreaterThan(300);
	const atFirst = await heights();
	const first = await frame.locator('section:visible h2').first().textContent();
	await frame.locator('section:visible [data-go]').first().click();
	await expect
		.poll(() => frame.locator('section:visible h2').first().textContent())
		.not.toBe(first);
	await frame.getByRole('button', { name: 'See the whole tree' }).click();
	await expect.poll(heights).toBeGreaterThan(atFirst + 500);
	const scrolls = await frame.evaluate(() => {
		const { scrollHeight, clientHeight } = document.documentElement;
		return scrollHeight - clientHeight;
	});
	expect(scrolls).toBeLessThanOrEqual(1);
	const grown = await heights();
	await frame.getByRole('button', { name: 'Ask one at a time' }).click();
	await expect.poll(heights).toBeLessThan(grown - 500);
	const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told);
	expect(told.at(-1)).toEqual({
		type: 'playbook:height',
		id: 'decision-trees/is-it-done',
		height: await heights(),
	});
	await close();
});

test.each([
	tree,
	'embed/case-studies/checkout-page/',
	'embed/practices/canary-release/',
	'embed/guide/',
])('%s settles at one height, and fits a narrow column', async (address) => {
	const { page, frame, close } = await shownElsewhere(address, 300);
	await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 300);
	await page.waitForTimeout(600);
	const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told.length);
	await page.waitForTimeout(600);
	expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told.length)).toBe(
		told,
	);
	const wide = await frame.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(300);
	await close();
});

test('the guide answers in a frame', async () => {
	const { page, frame, close } = await shownElsewhere('embed/guide/');
	await frame.locator('.guide-root :is(button, input, a)').first().waitFor();
	const before = await frame.locator('.guide-root').innerText();
	await frame.locator('.guide-root button:visible').last().click();
	await expect.poll(() => frame.locator('.guide-root').innerText()).not.toBe(before);
	expect(page.url()).toBe(host.home);
	await close();
});

describe('in a frame whose sandbox leaves it no origin', () => {
	const sandbox = 'sandbox="allow-scripts"';

	test('the guide answers and a tree is walked, where the host sends the book’s headers', async () => {
		const guide = await shownElsewhere('embed/guide/', 720, sandbox);
		expect(await guide.frame.evaluate(() => self.origin)).toBe('null');
		await guide.frame.locator('.choice input').first().press('Space');
		expect(await guide.frame.locator('[data-excuse]').isVisible()).toBe(false);
		await guide.close();
		const { frame, close } = await shownElsewhere(tree, 720, sandbox);
		const first = await frame.locator('section:visible h2').first().textContent();
		await frame.locator('section:visible [data-go]').first().click();
		await expect
			.poll(() => frame.locator('section:visible h2').first().textContent())
			.not.toBe(first);
		await close();
	});

	test('the guide says that it could not start, and a tree shows all of itself, elsewhere', async () => {
		const bare = await serve();
		const guide = await shownElsewhere('embed/guide/', 720, sandbox, bare);
		await guide.frame.locator('[data-excuse]').waitFor();
		expect(await guide.frame.locator('[data-excuse]').innerText()).toContain('allow-same-origin');
		expect(await guide.frame.locator('[data-guide]').isVisible()).toBe(false);
		await guide.close();
		const { frame, close } = await shownElsewhere(tree, 720, sandbox, bare);
		const sections = frame.locator('section[data-section]');
		expect(await sections.filter({ visible: true }).count()).toBe(await sections.count());
		expect(await sections.count()).toBeGreaterThan(5);
		await close();
		await bare.close();
	});
});

test('a link in a frame takes the whole window to the page', async () => {
	const { page, frame, close } = await shownElsewhere(tree);
	await frame.locator('footer a').click();
	await page.waitForURL(`${site.home}decision-trees/is-it-done/`);
	await close();
});

test('the permanent address is copied from a frame', async () => {
	const { frame, close } = await shownElsewhere(tree);
	await frame.locator('header a.anchor').click();
	await frame.getByRole('button', { name: 'Markdown' }).click();
	const said = frame.locator('[data-link-menu] p');
	await expect.poll(() => said.isVisible()).toBe(true);
	await close();
});

test.each([
	'decision-trees/is-it-done/',
	'',
	'practices/canary-release/',
	'404.html',
	'no/such/page/',
])('outside of /embed/ the page “%s” refuses to be framed', async (address) => {
	const { page, frame, close } = await shownElsewhere(address);
	await page.waitForTimeout(300);
	expect(await frame.evaluate(() => document.querySelector('h1')?.textContent ?? '')).toBe('');
	await close();
});

test('each page has one policy, and lines are short enough for Cloudflare', async () => {
	const text = await readFile(join(dist, '_headers'), 'utf8');
	const rules = readHeaderRules(text);
	for (const page of await builtPages()) {
		const policy = headersFor(rules, `/${page}`)['Content-Security-Policy'];
		expect(policy, page).toMatch(/^[^,]*; frame-ancestors 'none'$/);
	}
	for (const page of frames) {
		const policy = headersFor(rules, `/${page}`)['Content-Security-Policy'];
		expect(policy, page).toMatch(/^[^,]*; frame-ancestors \*$/);
	}
	expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
	expect(rules.length).toBeLessThanOrEqual(100);
});

test('a page tells how to frame it: an oEmbed answer whose frame is there', async () => {
	for (const address of frames) {
		const page = await readFile(join(dist, address.slice('embed/'.length), 'index.html'), 'utf8');
		const [, href = ''] =
			/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? [];
		const answer = JSON.parse(await readFile(join(dist, new URL(href).pathname), 'utf8')) as Record<
			string,
			unknown
		>;
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 720 });
		expect(answer['html']).toMatch(
			new RegExp(`^<iframe src="[^"]+/${address}" title="[^"<]+" width="720" height="\\d+" `),
		);
		const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(page) ?? [];
		expect(answer['title']).toBe(heading.replace(/<[^>]+>/g, '').replaceAll('&#39;', "'"));
	}
});

test('frames are accessible in both themes', async () => {
	const { page, faults, close } = await watchedPage(browser, site, {
		viewport: { width: 480, height: 900 },
	});
	for (const address of [
		tree,
		'embed/case-studies/checkout-page/',
		'embed/priorities/safety/',
		'embed/guide/',
	]) {
		await page.goto(site.home + address, { waitUntil: 'load' });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await axeFaults(page), `${address}, ${colorScheme}`).toEqual([]);
		}
	}
	expect(faults).toEqual([]);
	await close();
});
