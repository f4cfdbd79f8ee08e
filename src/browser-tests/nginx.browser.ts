import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtCopy, type BuiltCopy } from './built-copy.ts';
import { serveHost } from './hosted.ts';
import { nginx, serveByNginx } from './nginx.ts';
import { builtPages, dist, startBrowser, watchedPage, type ServedSite } from './site.ts';

if (!nginx.isThere)
	console.warn(
		'nginx is not installed, so hosting by it is NOT tested here. `apt-get install nginx-light libnginx-mod-http-brotli-static` brings it.',
	);

let browser: Browser;

beforeAll(async () => {
	browser = await startBrowser();
});

afterAll(() => browser.close());

describe.skipIf(!nginx.isThere).each(['/', '/handbook/playbook/'])('nginx at %s', (base) => {
	let site: ServedSite;
	let folder = dist;
	let copy: BuiltCopy | undefined;
	let redirects: string;

	beforeAll(async () => {
		if (base !== '/') {
			copy = await builtCopy(base);
			folder = copy.dist;
		}
		// The book may have no old addresses yet; one more line shows what nginx makes of them.
		redirects = await readFile(join(folder, 'nginx-redirects.map'), 'utf8');
		await writeFile(
			join(folder, 'nginx-redirects.map'),
			`${redirects}"${base}practices/an-old-name/" "${base}practices/canary-release/";\n`,
		);
		site = await serveByNginx(folder, base);
	}, 300_000);

	afterAll(async () => {
		await site?.close();
		await writeFile(join(folder, 'nginx-redirects.map'), redirects);
		await copy?.remove();
	});

	const at = (path: string) => new URL(path, site.home).href;

	test('every page, its Markdown and its card are there, with the headers of the policy', async () => {
		for (const page of await builtPages(folder)) {
			const answer = await fetch(at(page));
			expect(answer.status, page).toBe(200);
			expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
			expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
			if (/^(?:book|search)\//.test(page)) continue;
			const markdown = await fetch(at(`${page}index.md`), { method: 'HEAD' });
			expect(markdown.headers.get('content-type'), page).toBe('text/markdown; charset=utf-8');
			const card = await fetch(at(`${page}card.png`), { method: 'HEAD' });
			expect(card.headers.get('content-type'), page).toBe('image/png');
		}
	});

	test('headers say what they should', async () => {
		for (const path of ['', 'embed/decision-trees/is-it-done/', 'index.json', 'no/such/page/']) {
			const { headers } = await fetch(at(path));
			expect(headers.get('x-content-type-options'), path).toBe('nosniff');
			expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
			expect(headers.get('permissions-policy'), path).toMatch(/camera=\(\)/);
			expect(headers.get('cache-control'), path).toBe('no-cache');
			expect(headers.get('server')).toBe('nginx');
			const policy = headers.get('content-security-policy') ?? '';
			expect(policy.replace(/'wasm-unsafe-eval'/g, ''), path).not.toMatch(/unsafe/);
			for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'"])
				expect(policy, path).toContain(part);
			expect(policy.endsWith(path.startsWith('embed/') ? 'ancestors *' : "ancestors 'none'")).toBe(
				true,
			);
		}
	});

	test('the policy of the host allows what each page’s own policy does, and no more than all of them', async () => {
		const sent = new Set(
			(await fetch(at(''))).headers.get('content-security-policy')?.split(/[;\s]+/),
		);
		const named = new Set<string>(['frame-ancestors', "'none'"]);
		for (const page of await builtPages(folder)) {
			const html = await readFile(join(folder, page, 'index.html'), 'utf8');
			const [, meta = ''] = /policy" content="([^"]*)"/.exec(html) ?? [];
			for (const word of meta
				.replaceAll('&#39;', "'")
				.split(/[;\s]+/)
				.filter(Boolean)) {
				named.add(word);
				expect(sent.has(word), `${page} names ${word}`).toBe(true);
			}
		}
		const frames = await readFile(join(folder, 'embed/guide/index.html'), 'utf8');
		const others = [...sent].filter((word) => !named.has(word) && !frames.includes(word));
		const used = await Promise.all(
			(await readdir(join(folder, 'embed'), { recursive: true }))
				.filter((file) => file.endsWith('.html'))
				.map((file) => readFile(join(folder, 'embed', file), 'utf8')),
		);
		const missing = await readFile(join(folder, '404.html'), 'utf8');
		expect(
			others.filter((word) => !missing.includes(word) && !used.some((html) => html.includes(word))),
		).toEqual([]);
	});

	test('hashed files are kept for a year, pages are asked for again and not sent twice', async () => {
		const script = (await readdir(join(folder, '_astro'))).find((file) => file.endsWith('.js'));
		const hashed = await fetch(at(`_astro/${script}`));
		expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(hashed.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/);
		const encoding = { 'accept-encoding': 'gzip, br' };
		const page = await raw(at('practices/canary-release/'), encoding);
		expect(page.status).toBe(200);
		const known = { ...encoding, 'if-none-match': page.headers.etag ?? '' };
		const again = await raw(at('practices/canary-release/'), known);
		expect(again.status).toBe(304);
		expect(again.body.length).toBe(0);
	});

	test('what the build has compressed is sent as it lies there', async () => {
		const path = 'decision-trees/is-it-done/';
		const text = await readFile(join(folder, path, 'index.html'));
		const gzip = await raw(at(path), { 'accept-encoding': 'gzip' });
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gzip.headers.vary).toMatch(/accept-encoding/i);
		expect(gunzipSync(gzip.body).equals(text)).toBe(true);
		expect(gzip.body.equals(await readFile(join(folder, path, 'index.html.gz')))).toBe(true);
		const plain = await raw(at(path), {});
		expect(plain.body.equals(text)).toBe(true);
		if (!nginx.hasBrotli) return;
		const brotli = await raw(at(path), { 'accept-encoding': 'gzip, br' });
		expect(brotli.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(brotli.body).equals(text)).toBe(true);
	});

	test('old addresses lead on, with their question; a missing slash is added; files for hosts are not sent', async () => {
		const moved = await raw(at('practices/an-old-name/?from=wiki'), {});
		expect(moved.status).toBe(301);
		expect(moved.headers.location).toBe(`${base}practices/canary-release/?from=wiki`);
		const slash = await raw(at('practices/canary-release'), {});
		expect(slash.status).toBe(301);
		expect(slash.headers.location).toBe(`${base}practices/canary-release/`);
		for (const file of ['_headers', '_redirects', 'nginx-redirects.map', 'hosting/nginx.conf'])
			expect((await raw(at(file), {})).status, file).toBe(404);
		const feed = await raw(at('feed.xml'), {});
		expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
	});

	test('search, guide and trees work, and nothing breaks the policy', async () => {
		const { page, faults, close } = await watchedPage(browser, site);
		await page.goto(site.home);
		await page.keyboard.press('/');
		await page.waitForSelector('pagefind-modal dialog[open] input');
		await page.keyboard.type('canary');
		await page.locator('pagefind-results .pf-result-link').first().waitFor();
		await page.goto(at('decision-trees/is-it-done/'));
		await page.locator('tree-walk[data-walking] [data-go]:visible').first().click();
		await page.waitForURL(/#/);
		await page.goto(at('guide/'));
		await page.getByRole('button', { name: 'Begin with the questions' }).click();
		await page.locator('.question input').first().waitFor();
		expect(faults).toEqual([]);
		await close();
	});

	test('a missing page is the book’s own, and works', async () => {
		const { page, close } = await watchedPage(browser, site);
		const response = await page.goto(at('practices/no-such-practice/'));
		expect(response?.status()).toBe(404);
		await page.getByRole('link', { name: 'Search the book' }).click();
		await expect.poll(() => page.locator('pagefind-modal dialog[open] input').count()).toBe(1);
		await close();
	});

	test('a page of another origin frames a tree, and nothing else', async () => {
		const wiki = await serveHost(
			() =>
				`<!doctype html><title>Wiki</title>${[
					'embed/decision-trees/is-it-done/',
					'decision-trees/is-it-done/',
				]
					.map((path) => `<iframe src="${at(path)}"></iframe>`)
					.join('')}<script src="${at('embed/height.js')}"></script>`,
		);
		const page = await browser.newPage();
		await page.goto(wiki.home, { waitUntil: 'load' });
		const [shown, refused] = page.frames().slice(1);
		await shown?.locator('[data-go]:visible').first().click();
		await expect
			.poll(() => page.locator('iframe').first().getAttribute('height'))
			.toMatch(/^\d{3,}$/);
		expect(await refused?.evaluate(() => document.querySelector('h1') === null)).toBe(true);
		await page.close();
		await wiki.close();
	});
});

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** An answer as it comes: not decompressed, not followed. */
function raw(address: string, headers: Record<string, string>): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request(address, { headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts),
				}),
			);
		})
			.on('error', reject)
			.end();
	});
}
