import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mayHaveText, writeMarkdown } from './markdown.ts';
import { pageTexts } from './markdown/page-texts.ts';

const home = 'https://example.org/';
let folder: string;
let dist: string;
let pages: string[];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'markdown-'));
	dist = join(folder, 'dist');
	pages = [];
	const about = { kind: 'start', title: 'A', summary: 'Why', version: '1' };
	await put(
		'index.json',
		JSON.stringify({
			title: 'Book',
			summary: 'All',
			home,
			parts: [],
			pages: ['b', 'a'].map((id) => ({ ...about, id, address: `${home}${id}/` })),
		}),
	);
	await page('a', 'First');
	await page('b', 'Second');
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string) {
	await mkdir(dirname(join(dist, name)), { recursive: true });
	await writeFile(join(dist, name), text);
}

/** A page with a note, which stands on no other. */
async function page(id: string, title: string) {
	const name = join(id, 'index.html');
	if (!pages.includes(name)) pages.push(name);
	const note =
		'<sup class="ref"><a id="ref-x" href="#note-x">1</a></sup><span class="note" id="note-x"><a class="back" href="#ref-x">1</a> Source</span>';
	await put(
		name,
		`<html><head><meta property="og:url" content="${home}${id}/"><link rel="alternate" type="text/markdown" href="index.md"></head><body><article><h1>${title}</h1><p>So.${note}</p></article></body></html>`,
	);
}

const texts = () => pageTexts(dist, join(folder, 'kept'));
const read = (name: string) => readFile(join(dist, name), 'utf8');

async function build() {
	const of = texts();
	await writeMarkdown(dist, pages, new Set(pages), of);
	of.keep();
}

test('each page gets a file of its own, and all stand in one in the order of the book', async () => {
	await build();
	expect(await read('a/index.md')).toMatch(/^---\ntitle: A\n[^]*\n---\n\n# First\n\nSo\.\[\^x\]/);
	const whole = await read('llms-full.txt');
	expect(whole.indexOf('# Second')).toBeLessThan(whole.indexOf('# First'));
	expect(whole).toContain('# First\n\nFrom <https://example.org/a/>\n\nSo.[^a-x]');
	expect(whole).toContain('[^b-x]: Source');
});

test('built again, with one page changed, it is as if it were built at once', async () => {
	await build();
	await page('a', 'Other');
	await rm(join(dist, 'a/index.md'));
	await build();
	const files = ['a/index.md', 'b/index.md', 'llms.txt', 'llms-full.txt', 'index.json'];
	const step = await Promise.all(files.map(read));
	expect(step[3]).toContain('# Other');
	await rm(join(folder, 'kept'));
	for (const name of files.slice(0, 4)) await rm(join(dist, name));
	await build();
	expect(await Promise.all(files.map(read))).toEqual(step);
});

test('a page is read again where it was written since, and its text made again where that is another', async () => {
	await build();
	const file = join(dist, 'a/index.html');
	const html = await readFile(file, 'utf8');
	const at = new Date(1e12);
	await writeFile(file, html.replace('First', 'Kept?'));
	await utimes(file, at, at);
	const kept = texts();
	expect(String(kept.read('a/index.html')?.below)).toContain('# Kept?');
	kept.keep();
	// The same time and length: nobody looks.
	await writeFile(file, html);
	await utimes(file, at, at);
	expect(String(texts().read('a/index.html')?.below)).toContain('# Kept?');
});

test('a text that is kept is written again where its file is gone', async () => {
	await build();
	const before = await read('a/index.md');
	await rm(join(dist, 'a/index.md'));
	await build();
	expect(await read('a/index.md')).toBe(before);
});

test('what is kept is cut off, or of another program: it is made anew', async () => {
	await build();
	const before = await read('llms-full.txt');
	const kept = await readFile(join(folder, 'kept'), 'latin1');
	// What was kept holds other words now, which nobody may take over.
	const others = kept.replaceAll('# First', '# Wrong');
	for (const other of [others.slice(0, -1), others.replaceAll(/"[0-9a-f]{12}"/g, '"other"')]) {
		await writeFile(join(folder, 'kept'), other, 'latin1');
		await build();
		expect(await read('llms-full.txt')).toBe(before);
	}
	await writeFile(join(folder, 'kept'), others, 'latin1');
	await build();
	expect(await read('llms-full.txt')).toContain('# Wrong');
});

test('of pages that are not among the changed nothing is written', async () => {
	await build();
	for (const name of ['a', 'b']) await rm(join(dist, name, 'index.md'));
	await writeMarkdown(dist, pages, new Set(['b/index.html']), texts());
	expect(existsSync(join(dist, 'a/index.md'))).toBe(false);
	expect(existsSync(join(dist, 'b/index.md'))).toBe(true);
});

test('a page that announces no text has none; one that announces it and has no `article` stops the build', async () => {
	await put('c/index.html', '<html><head></head><body><p>No</p></body></html>');
	expect(texts().read('c/index.html')).toBeUndefined();
	await put(
		'c/index.html',
		'<html><head><link rel="alternate" type="text/markdown" href="index.md"></head><p></p></html>',
	);
	expect(() => texts().read('c/index.html')).toThrow('has no `article` to make Markdown of');
});

test('neither the book nor frames nor other files have a text', () => {
	const names = ['index.html', 'a/index.html', 'book/index.html', 'embed/a/index.html', '404.html'];
	expect(names.filter(mayHaveText)).toEqual(['index.html', 'a/index.html']);
});
