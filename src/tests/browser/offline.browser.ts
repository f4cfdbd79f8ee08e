import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesForDownloads, publishDownload } from '../../export/link-downloads.ts';
import { sizeInWords, stagesOf } from '../../export/stages.ts';
import { writtenDate } from '../../model/written-date.ts';
import type { Download } from '../../export/link-downloads.ts';
import { makeOffline } from '../../offline/offline.ts';
import { makePdf } from '../../print/pdf/make.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { builtEdition, type Edition as PublishedEdition } from './edition.ts';
import { ready, tabTo, unfold, winner } from './guide-page.ts';
import { nginx, serveByNginx } from './nginx.ts';
import { dist, sharedBrowser, templatePages, watch } from './site.ts';
import { deadLinks, unzipped, type UnzippedCopy } from './unzipped.ts';

let folder = '';
let made: Download & { files: number };
let copy: UnzippedCopy;
const browser = await sharedBrowser();

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'offline-test-'));
	await cp(dist, folder, {
		recursive: true,
		filter: (path) => !/\.(?:br|gz)$|-offline\.zip$|pagefind$/.test(path),
	});
	made = await makeOffline(folder, stagesOf());
	copy = await unzipped(made.file);
});

afterAll(async () => {
	await copy?.remove();
	await rm(folder, { recursive: true });
});

async function opened(file: string, options: BrowserContextOptions = {}, { home } = copy) {
	const context = await browser.newContext(options);
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	const faults = watch(page, { home });
	await page.goto(home + file);
	return { page, faults, close: () => context.close() };
}

const pagesOf = () => [...copy.texts.keys()].filter((file) => file.endsWith('.html'));

describe('over file://', () => {
	test('each template opens, with its type and script, without a failed request or a word on the console', async () => {
		const { page, faults, close } = await opened('index.html');
		for (const file of (await templatePages())
			.filter((page) => page !== 'book/pocket/') // no page leads there
			.map((page) => `${page}index.html`)) {
			await page.goto(copy.home + file);
			const shown = await page.evaluate(async () => {
				await document.fonts.ready;
				return {
					title: document.querySelector('h1')?.textContent,
					type: [...document.fonts].some(({ status }) => status === 'loaded'),
					switch: document.querySelector<HTMLElement>('[data-theme-switch]')?.hidden,
				};
			});
			if (file === 'book/index.html') continue;
			expect(shown, file).toEqual({
				title: expect.stringMatching(/\w/),
				type: true,
				switch: false,
			});
		}
		expect(faults).toEqual([]);
		await close();
	});

	test('no link is dead, and none leads out of the folder but to the web', () => {
		expect(pagesOf().length).toBeGreaterThan(130);
		const dead = pagesOf().flatMap((file) =>
			deadLinks(copy, file).map((href) => `${file}: ${href}`),
		);
		expect(dead).toEqual([]);
	});

	test('a policy names what each page may run, and lets it ask nobody for anything', () => {
		for (const file of pagesOf()) {
			const [, policy = ''] =
				/<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(
					copy.texts.get(file) ?? '',
				) ?? [];
			expect(policy, file).toMatch(/^default-src &#x27;none&#x27;;/);
			expect(policy, file).not.toMatch(/unsafe|self|https?:|connect-src|script-src[^;]*file:/);
		}
	});

	test('a chosen theme holds on the next page', async () => {
		const { page, faults, close } = await opened('index.html', { colorScheme: 'light' });
		await page.getByRole('radio', { name: 'Dark' }).check();
		const paper = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		const dark = await paper();
		await page.getByRole('link', { name: 'the objections' }).click();
		await page.waitForURL('**/objections/index.html');
		expect(await paper()).toBe(dark);
		await page.getByRole('radio', { name: 'Light' }).check();
		expect(await paper()).not.toBe(dark);
		expect(faults).toEqual([]);
		await close();
	});

	test('a tree is walked to a result, back, and opened again by its link', async () => {
		const { page, faults, close } = await opened('decision-trees/index.html');
		await page.locator('main a[href*="where-does-the-slow-suite-run"]').first().click();
		const answers = page.locator('tree-walk[data-walking] section:not([hidden]) a[data-go]');
		const at = () => page.locator('section[data-section]:not([hidden]) h2').getAttribute('id');
		const begun = await at();
		let steps = 0;
		for (; (await answers.count()) > 0; steps += 1) await answers.last().click();
		expect(steps).toBeGreaterThan(1);
		const result = await at();
		const link = page.url();
		for (let step = 0; step < steps; step += 1) await page.goBack();
		expect(await at()).toBe(begun);
		await page.goto(`${copy.home}index.html`);
		await page.goto(link);
		expect(await at()).toBe(result);
		expect(faults).toEqual([]);
		await close();
	});

	test('the guide is answered to a result whose links open, kept, and opened again by its link', async () => {
		const { page, faults, close } = await opened('guide/index.html', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await ready(page);
		await answerAll(page);
		const first = await winner(page);
		const link = page.url();
		expect(link).toMatch(/guide\/index\.html#.+=/);

		await unfold(page);
		await page.getByRole('button', { name: 'Copy the record' }).click();
		await expect.poll(() => page.locator('[data-said]').textContent()).toMatch(/^Copied/);
		const record = await page.evaluate(() => navigator.clipboard.readText());
		expect(record).toContain(link);

		const drawn = page.locator('[data-guide] a[href]:visible');
		const count = await drawn.count();
		expect(count).toBeGreaterThan(5);
		for (let index = 0; index < count; index += 1) {
			const one = drawn.nth(index);
			await one.focus();
			const href = await one.evaluate((a: HTMLAnchorElement) => a.href);
			const file = decodeURI(href.replace(/#.*/, '')).slice(decodeURI(copy.home).length);
			expect(copy.texts.has(file), href).toBe(true);
		}
		await page.locator('[data-guide] a[href*="practices/"]:visible').first().click();
		await page.waitForURL(/\/practices\/[\w-]+\/index\.html#/);
		expect(await page.locator('h1').count()).toBe(1);

		await page.goto(link);
		await ready(page);
		expect(await winner(page)).toBe(first);
		await unfold(page);
		await page.getByRole('link', { name: 'Compare with a colleague' }).click();
		await page.waitForURL('**/guide/compare/index.html');
		await page.getByLabel('Link or record').fill(`${link}\n${link}`);
		await page.getByRole('button', { name: 'Add' }).click();
		await page.locator('.members li').nth(1).waitFor();
		expect(faults).toEqual([]);
		await close();
	}, 120_000);

	test('the way to copy a link works, and says so', async () => {
		const { page, faults, close } = await opened('practices/canary-release/index.html', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await page.locator('.heading', { hasText: 'What it costs' }).locator('a.anchor').click();
		await page.getByRole('button', { name: 'Link', exact: true }).click();
		await expect.poll(() => page.locator('[data-said]').textContent()).toMatch(/^Copied as Link/);
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#what-it-costs$/);
		expect(faults).toEqual([]);
		await close();
	});

	test('it prints, without what only a screen needs', async () => {
		const { page, faults, close } = await opened('case-studies/checkout-page/index.html');
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByRole('link', { name: 'Search', exact: true }).isVisible()).toBe(false);
		expect(await page.locator('h1').isVisible()).toBe(true);
		expect((await page.pdf()).length).toBeGreaterThan(20_000);
		expect(faults).toEqual([]);
		await close();
	});
});

describe('the list of all pages, in place of the search', () => {
	test('names every page of the copy', () => {
		const list = copy.texts.get('search/index.html') ?? '';
		const linked = new Set(
			[...list.matchAll(/href="\.\.\/([^"#]*)"/g)].map(([, file]) => file ?? ''),
		);
		const unlisted = pagesOf().filter((file) => !linked.has(file));
		expect(unlisted).toEqual(['search/index.html']);
	});

	test('finds pages by title, section and term, says how many, and says when it finds nothing', async () => {
		const { page, faults, close } = await opened('index.html');
		await page.keyboard.press('/');
		await page.getByRole('link', { name: 'Search', exact: true }).click();
		await page.waitForURL('**/search/index.html');
		const field = page.getByRole('searchbox');
		const shown = page.locator('[data-entry]:visible > a');
		const all = await shown.count();
		for (const [typed, title] of [
			['canary', 'Canary release'],
			['RELEASE Canáry', 'Canary release'],
			['beware of two reasons', 'Our build takes four hours'],
			['options chosen for one piece', 'answers'],
		] as const) {
			await field.fill(typed);
			expect(await shown.allInnerTexts(), typed).toContain(title);
			expect(await shown.count(), typed).toBeLessThan(all / 4);
			expect(await page.getByRole('status').first().innerText()).toBe(
				`${await shown.count()} of ${all}`,
			);
		}
		await field.fill('zanzibar');
		expect(await shown.count()).toBe(0);
		expect(await page.locator('[data-part]:visible').count()).toBe(0);
		expect(await page.getByRole('status').first().innerText()).toMatch(/^Nothing holds/);
		await field.fill('canary rele');
		await tabTo(page, 'Canary release');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/canary-release/index.html');
		expect(faults).toEqual([]);
		await close();
	});
});

describe('the zip', () => {
	test('has the same bytes in every export, wherever the clock stands', async () => {
		const before = await sha256(made.file);
		await publishDownload(folder, 'offline.json', made);
		const zone = process.env['TZ'];
		process.env['TZ'] = 'Pacific/Auckland';
		const again = await makeOffline(folder, stagesOf());
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
		expect(await sha256(again.file)).toBe(before);
		expect(again).toEqual(made);
	});

	test('is one folder with a page to begin at', async () => {
		const names = Object.keys(unzipSync(await readFile(made.file)));
		expect(new Set(names.map((name) => name.split('/')[0])).size).toBe(1);
		expect(names).toContain(`${names[0]?.split('/')[0]}/index.html`);
		expect(names).toEqual(names.toSorted());
		expect(names.length).toBe(made.files);
	});

	test('is offered on every page with its size and day, at its head and its foot, beside both PDFs', async () => {
		const facts = { file: 'a.pdf', pages: 9, bytes: 1, date: made.date };
		await writeFile(join(folder, 'pdf.json'), JSON.stringify(facts));
		await publishDownload(folder, 'pocket.json', { ...facts, file: 'dist/a-pocket.pdf', pages: 3 });
		const day = writtenDate(new Date(made.date));
		const pocket = `<a href="/a-pocket.pdf">Pocket PDF, 3 pages, 1 kB, ${day}</a>`;
		const copy = `<a href="/${basename(made.file)}">Offline copy, ${(made.bytes / 1e6).toFixed(1)} MB, ${day}</a>`;
		for (const [file, place] of [
			['practices/canary-release/index.html', '#nameddest=practices--canary-release'],
			['writing/house-style/index.html', ''],
			['index.html', ''],
		] as const) {
			const html = await readFile(join(folder, file), 'utf8');
			const links = `<a href="/a.pdf${place}">PDF, 9 pages, 1 kB, ${day}</a> · ${pocket} · ${copy}`;
			expect(html).toContain(`<li data-downloads="/">${links}</li>`);
			expect(html).toContain(`<span data-downloads="/">${links}</span>`);
			expect(html.split(copy)).toHaveLength(3);
		}
	});

	test('is not made, and the last one stays, where something is missing', async () => {
		const before = await sha256(made.file);
		await rm(join(folder, 'decision-trees/is-it-done.json'));
		await expect(makeOffline(folder, stagesOf())).rejects.toThrow(
			/decision-trees\/is-it-done\.json, which decision-trees\/is-it-done\/index\.html leads to/,
		);
		await expect(makeOffline(join(folder, 'nothing'), stagesOf())).rejects.toThrow('npm run build');
		expect(await sha256(made.file)).toBe(before);
	});
});

describe('an edition below a path, published with its PDF', () => {
	const place = mkdtemp(join(tmpdir(), 'published-'));
	let edition: PublishedEdition;
	let pdf: Download;
	let zip: Download;

	beforeAll(async () => {
		edition = await builtEdition();
		const published = await place;
		const isPacked = (path: string) => /\.(?:br|gz)$/.test(path);
		await cp(edition.dist, published, { recursive: true, filter: (path) => !isPacked(path) });
		// The smallest of the PDFs stands here for all; the tests of each make and read it.
		pdf = await makePdf(published, undefined, stagesOf(), true);
		await publishDownload(published, 'pdf.json', pdf);
		zip = await makeOffline(published, stagesOf());
		await publishDownload(published, 'offline.json', zip);
	}, 300_000);

	afterAll(async () => rm(await place, { recursive: true }));

	test('offers both on each template, and a real nginx sends them whole', async (context) => {
		if (!nginx.isThere) return context.skip('nginx is not installed');
		const site = await serveByNginx(await place, edition.base);
		const offered = new Set<string>();
		for (const address of await templatePages(await place)) {
			if (/^(?:book|404)/.test(address)) continue;
			const places = placesForDownloads(fromHtml(await (await fetch(site.home + address)).text()));
			expect(places.length, address).toBeGreaterThan(0);
			for (const { children } of places) {
				const links = children.flatMap((link) => (link.type === 'element' ? [link] : []));
				const said = links.map(({ children: [words] }) => words && 'value' in words && words.value);
				const about = ({ bytes, date }: Download) =>
					`${sizeInWords(bytes)}, ${writtenDate(new Date(date))}`;
				expect(said, address).toEqual([
					`PDF, ${pdf.pages} pages, ${about(pdf)}`,
					`Offline copy, ${about(zip)}`,
				]);
				for (const { properties } of links) offered.add(String(properties['href']).split('#')[0]!);
			}
		}
		const sent = await Promise.all(
			[...offered].map(async (path) => {
				const answer = await fetch(new URL(path, site.home));
				return { type: answer.headers.get('content-type'), bytes: await answer.bytes() };
			}),
		);
		expect(sent.map(({ type }) => type)).toEqual(['application/pdf', 'application/zip']);
		expect((await readPdf(sent[0]!.bytes)).pages.length).toBe(pdf.pages);
		expect(Buffer.from(sent[1]!.bytes).equals(await readFile(zip.file))).toBe(true);
		await site.close();
	});

	test('gives its own name to the zip, and its lasting addresses to what is copied', async () => {
		expect(basename(zip.file)).toBe('what-comes-first-at-example-offline.zip');
		const own = await unzipped(zip.file);
		const pages = [...own.texts.keys()].filter((name) => name.endsWith('.html'));
		expect(pages.flatMap((name) => deadLinks(own, name))).toEqual([]);
		const { page, faults, close } = await opened(
			'case-studies/ticket-gate/index.html',
			{ permissions: ['clipboard-read', 'clipboard-write'] },
			own,
		);
		const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
		const logo = page.locator('.brand img');
		expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
		const today = page.getByRole('link', { name: 'The book today' });
		expect(await today.getAttribute('href')).toBe(edition.home);
		await page.locator('.heading a.anchor').first().click();
		await page.getByRole('button', { name: 'Link', exact: true }).click();
		await expect.poll(clipboard).toBe(`${edition.home}case-studies/ticket-gate/`);
		await page.goto(`${own.home}guide/index.html`);
		await ready(page);
		await answerAll(page);
		await unfold(page);
		await page.getByRole('button', { name: 'Copy the record' }).click();
		await expect.poll(clipboard).toContain(`${edition.home}guide/#`);
		expect(await clipboard()).not.toContain('file:');
		expect(faults).toEqual([]);
		await close();
		await own.remove();
	});
});

/** Answers every question of the guide with its first option, up to the result. */
async function answerAll(page: Page) {
	for (let step = 0; await page.locator('.question').count(); step += 1) {
		if (step > 20) throw new Error('The guide never came to a result.');
		await page.locator('.choice input').first().press('Space');
		await page.keyboard.press('Enter');
	}
}

async function sha256(file: string): Promise<string> {
	return createHash('sha256')
		.update(await readFile(file))
		.digest('hex');
}
