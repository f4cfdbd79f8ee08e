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
const page = (title: string) =>
	`${head}<body><article><h1>${title} ${randomUUID()}</h1></article></body></html>`;

/** Reads ahead while `write` writes the site, and a moment longer. */
async function ahead(write: (dist: string) => Promise<void>): Promise<string[]> {
	const dist = join(folder, 'dist');
	const built = new AbortController();
	const reading = readAhead(dist, built.signal, 100);
	reading.catch(() => undefined);
	await write(dist);
	await setTimeout(450);
	built.abort();
	return [...(await reading).values()].map(({ page }) => page?.heading ?? '');
}

test('a site may come into being while it is read', async () => {
	const read = await ahead(async (dist) => {
		await setTimeout(250);
		await mkdir(dist);
		await writeFile(join(dist, 'index.html'), page('Late'));
	});
	expect(read).toEqual([expect.stringContaining('Late')]);
});

test('a page is read once it is whole', async () => {
	await mkdir(join(folder, 'dist'));
	const read = await ahead(async (dist) => {
		const whole = page('Whole');
		await writeFile(join(dist, 'index.html'), whole.slice(0, head.length));
		await setTimeout(450);
		await writeFile(join(dist, 'index.html'), whole);
	});
	expect(read).toEqual([expect.stringContaining('Whole')]);
});

test('a page that is made anew is read anew', async () => {
	await mkdir(join(folder, 'dist'));
	const read = await ahead(async (dist) => {
		await writeFile(join(dist, 'index.html'), page('First'));
		await setTimeout(450);
		await writeFile(join(dist, 'index.html'), page('Second'));
	});
	expect(read).toEqual([expect.stringContaining('Second')]);
});

test('a whole page without a text of its own stops the build', async () => {
	await mkdir(join(folder, 'dist'));
	const reading = ahead((dist) => writeFile(join(dist, 'index.html'), `${head}<p></p></html>`));
	await expect(reading).rejects.toThrow('has no `article` to make Markdown of');
});
