import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAhead } from './markdown.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ahead-'));
});
afterEach(() => rm(folder, { recursive: true }));

const head = '<html><head><link rel="alternate" type="text/markdown" href="/a/index.md"></head>';
const page = () => `${head}<body><article><h1>${randomUUID()}</h1></article></body></html>`;

/** Reads ahead while `write` writes the site, and a moment longer. */
async function ahead(write: (dist: string) => Promise<void>): Promise<void> {
	const dist = join(folder, 'dist');
	let isBuilt = false;
	const reading = readAhead(dist, () => isBuilt);
	reading.catch(() => undefined);
	await write(dist);
	await setTimeout(450);
	isBuilt = true;
	await reading;
}

test('a site may come into being while it is read', async () => {
	await ahead(async (dist) => {
		await setTimeout(250);
		await mkdir(dist);
		await writeFile(join(dist, 'index.html'), page());
	});
});

test('a page is read once it is whole', async () => {
	await mkdir(join(folder, 'dist'));
	await ahead(async (dist) => {
		const whole = page();
		await writeFile(join(dist, 'index.html'), whole.slice(0, head.length));
		await setTimeout(450);
		await writeFile(join(dist, 'index.html'), whole);
	});
});

test('a whole page without a text of its own stops the build', async () => {
	await mkdir(join(folder, 'dist'));
	const reading = ahead((dist) => writeFile(join(dist, 'index.html'), `${head}<p></p></html>`));
	await expect(reading).rejects.toThrow('has no `article` to make Markdown of');
});
