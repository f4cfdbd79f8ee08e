import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveBuilt, type Served } from './server.ts';

let folder: string;
let site: Served;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'served-'));
	const dist = join(folder, 'dist');
	await mkdir(join(dist, '_astro'), { recursive: true });
	await writeFile(join(folder, 'secret.txt'), 'secret');
	await writeFile(join(dist, '_headers'), rules);
	await writeFile(join(dist, 'index.html'), 'home');
	await writeFile(join(dist, 'index.html.br'), brotliCompressSync('home'));
	await writeFile(join(dist, '404.html'), 'not here');
	await writeFile(join(dist, '_astro/a.js'), 'a()');
	site = await serveBuilt(dist, '/wiki/', 0);
});

afterAll(async () => {
	await site?.close();
	await rm(folder, { recursive: true, force: true });
});

const rules = `/wiki/*
  X-Content-Type-Options: nosniff

/wiki/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Asks for a path as it stands, which \`fetch\` would tidy first. */
function ask(path: string, headers: Record<string, string> = {}) {
	return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
		(resolve, reject) => {
			const asked = request(new URL(site.home), { path, headers }, (response) => {
				let text = '';
				response.on('data', (part: Buffer) => (text += part.toString('latin1')));
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
				);
			});
			asked.on('error', reject).end();
		},
	);
}

test('sends what was compressed at build to those who take it', async () => {
	const packed = await ask('/wiki/', { 'accept-encoding': 'gzip, br' });
	expect(packed.headers).toMatchObject({
		'content-encoding': 'br',
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-cache',
		'x-content-type-options': 'nosniff',
		vary: 'Accept-Encoding',
	});
	const plain = await ask('/wiki/');
	expect(plain.text).toBe('home');
	expect(plain.headers).not.toHaveProperty('content-encoding');
});

test('keeps files with a hash in their name for a year, and asks again for the rest', async () => {
	const script = await ask('/wiki/_astro/a.js');
	expect(script.headers['cache-control']).toContain('immutable');
	const first = await ask('/wiki/');
	const again = await ask('/wiki/', { 'if-none-match': String(first.headers['etag']) });
	expect([again.status, again.text]).toEqual([304, '']);
});

test.each([
	'/wiki/none/',
	'/',
	'/wiki/../../secret.txt',
	'/wiki/..%2f..%2fsecret.txt',
	'/wiki/%2e%2e/%2e%2e/secret.txt',
	'/wiki/..\\..\\secret.txt',
])('answers %s with the page for what is missing', async (path) => {
	const { status, text } = await ask(path);
	expect([status, text]).toEqual([404, 'not here']);
});

test('survives an address that cannot be read', async () => {
	expect((await ask('/wiki/%')).status).toBe(400);
	expect((await ask('/wiki/')).status).toBe(200);
});
