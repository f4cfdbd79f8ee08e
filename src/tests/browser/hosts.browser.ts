import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everywhere } from '../../hosting/headers.ts';
import { builtEdition } from './edition.ts';
import { serveHost, serveHosted } from './hosted.ts';
import { nginx, serveByNginx } from './nginx.ts';
import { builtPages, dist, sharedBrowser, watchedPage, type ServedSite } from './site.ts';

if (!nginx.isThere)
	console.warn(
		'nginx is NOT installed, so its configuration is NOT tested here; only the headers and redirects that it shares with other hosts are. `apt-get install nginx-light libnginx-mod-http-brotli-static` brings it.',
	);

const hosts = [
	{ host: 'nginx', serve: serveByNginx },
	{ host: '_headers and _redirects', serve: serveHosted },
] as const;
const places = ['/', '/handbook/playbook/'].flatMap((base) =>
	hosts.map(({ host, serve }) => ({ base, host, serve })),
);
const isMissing = (host: string) => host === 'nginx' && !nginx.isThere;

const browser = await sharedBrowser();

describe.each(places)('$host at $base', ({ base, host, serve }) => {
	if (isMissing(host)) return void test.skip('nginx is not installed');
	const lists = ['nginx-redirects.map', '_redirects'] as const;
	let site: ServedSite;
	let folder = dist;
	let framedBy = '*';
	let redirects: string[];

	beforeAll(async () => {
		if (base !== '/') {
			const edition = await builtEdition();
			[folder, framedBy] = [edition.dist, edition.frames];
		}
		// The book may have no old addresses yet; one more line shows what a host makes of them.
		redirects = await Promise.all(lists.map((name) => readFile(join(folder, name), 'utf8')));
		const [old, now] = [`${base}practices/an-old-name/`, `${base}practices/canary-release/`];
		const more = [`"${old}" "${now}";\n`, `${old} ${now} 301\n`];
		for (const [index, name] of lists.entries())
			await writeFile(join(folder, name), `${redirects[index]}${more[index]}`);
		site = await serve(folder, base);
	}, 300_000);

	afterAll(async () => {
		await site?.close();
		for (const [index, name] of lists.entries())
			await writeFile(join(folder, name), redirects[index] ?? '');
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

	test('headers say what they should, and frames name who may show them', async () => {
		for (const path of ['', 'practices/canary-release/', 'embed/decision-trees/is-it-done/']) {
			const { headers } = await fetch(at(path));
			expect(headers.get('x-content-type-options'), path).toBe('nosniff');
			expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
			expect(headers.get('permissions-policy'), path).toBe(everywhere['Permissions-Policy']);
			const policy = headers.get('content-security-policy') ?? '';
			for (const part of [
				"object-src 'none'",
				"base-uri 'none'",
				"require-trusted-types-for 'script'",
			])
				expect(policy, path).toContain(part);
			const ancestors = path.startsWith('embed/') ? framedBy : "'none'";
			expect(policy.endsWith(`frame-ancestors ${ancestors}`), path).toBe(true);
		}
		const { headers } = await fetch(at('no/such/page/'));
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('content-security-policy') ?? headers.get('x-frame-options')).toMatch(
			/frame-ancestors 'none'$|^DENY$/,
		);
	});

	test('files whose name changes with their content are kept for a year', async () => {
		const script = (await readdir(join(folder, '_astro'))).find((file) => file.endsWith('.js'));
		const hashed = await fetch(at(`_astro/${script}`));
		expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(hashed.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/);
	});

	test('old addresses lead on, with their question; a missing slash is added', async () => {
		const moved = await raw(at('practices/an-old-name/?from=wiki'), {});
		expect(moved.status).toBe(301);
		expect(moved.headers.location).toBe(`${base}practices/canary-release/?from=wiki`);
		const slash = await raw(at('practices/canary-release'), {});
		expect(slash.status).toBe(301);
		expect(slash.headers.location).toBe(`${base}practices/canary-release/`);
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

	if (host !== 'nginx') return;

	test('pages are asked for again and not sent twice, also where there is none', async () => {
		for (const path of ['', 'embed/decision-trees/is-it-done/', 'index.json', 'no/such/page/']) {
			const { headers } = await fetch(at(path));
			expect(headers.get('cache-control'), path).toBe('no-cache');
			expect(headers.get('server')).toBe('nginx');
			expect(headers.get('content-security-policy'), path).toContain("base-uri 'none'");
		}
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

	test('files for hosts are not sent, and the feed is called what it is', async () => {
		for (const file of ['_headers', '_redirects', 'nginx-redirects.map', 'hosting/nginx.conf'])
			expect((await raw(at(file), {})).status, file).toBe(404);
		const feed = await raw(at('feed.xml'), {});
		expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
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
