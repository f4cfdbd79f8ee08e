import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveBuilt, type Served } from './server.ts';

let folder: string;
let site: Served;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'served-'));
	const dist = join(folder, 'dist');
	await mkdir(join(dist, 'a'), { recursive: true });
	await writeFile(join(folder, 'secret.txt'), 'secret');
	await writeFile(join(dist, 'index.html'), 'home');
	await writeFile(join(dist, 'index.html.br'), brotliCompressSync('home'));
	await writeFile(join(dist, '404.html'), 'not here');
	await writeFile(join(dist, 'a/index.md'), '“a”');
	site = await serveBuilt(dist, '/wiki/', 0);
});

afterAll(async () => {
	await site?.close();
	await rm(folder, { recursive: true, force: true });
});

/** Asks for a path as it stands, which `fetch` would tidy first. */
function ask(path: string, headers: Record<string, string> = {}) {
	return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
		(resolve, reject) => {
			const asked = request(new URL(site.home), { path, headers }, (response) => {
				let text = '';
				response.on('data', (part: Buffer) => (text += part.toString()));
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
				);
			});
			asked.on('error', reject).end();
		},
	);
}

test('sends what was compressed at build to those who take it, with the headers of hosts', async () => {
	const packed = await ask('/wiki/', { 'accept-encoding': 'gzip, br' });
	expect(packed.headers).toMatchObject({
		'content-encoding': 'br',
		'content-type': 'text/html;charset=utf-8',
		'cache-control': 'no-cache',
		'x-content-type-options': 'nosniff',
		'content-security-policy': expect.stringMatching(/frame-ancestors 'none'$/),
		vary: 'Accept-Encoding',
	});
	const plain = await ask('/wiki/');
	expect(plain.text).toBe('home');
	expect(plain.headers).not.toHaveProperty('content-encoding');
});

test('says how texts are encoded, and does not send again what the reader has', async () => {
	const { headers } = await ask('/wiki/a/index.md');
	expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
	const again = await ask('/wiki/a/index.md', { 'if-none-match': String(headers['etag']) });
	expect([again.status, again.text]).toEqual([304, '']);
});

test('adds the slash that is missing', async () => {
	for (const path of ['/wiki', '/wiki/a', '/wiki/a/b-c', '/wiki/%C3%A4']) {
		const { status, headers } = await ask(`${path}?b=c`);
		expect([status, headers['location']]).toEqual([301, `${path}/?b=c`]);
	}
});

test.each([
	'/wiki/none/',
	'/',
	'/wiki/../../secret.txt',
	'//example.com/x',
	'/wiki//example.com/x',
	'/wik',
	'/wiki/..%2f..%2fsecret.txt',
	'/wiki/%/',
])('answers %s with the page for what is missing', async (path) => {
	const { status, text } = await ask(path);
	expect([status, text]).toEqual([404, 'not here']);
});

test('says so where nothing was built', async () => {
	await expect(serveBuilt(join(folder, 'none'), '/', 0)).rejects.toThrow(
		'Run `npm run build` first',
	);
});
