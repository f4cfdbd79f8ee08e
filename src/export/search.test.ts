import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSearchIndex } from './search.ts';

let site: string;

beforeEach(async () => {
	site = await mkdtemp(join(tmpdir(), 'search-'));
});

afterEach(() => rm(site, { recursive: true }));

async function put(name: string, attribute: string) {
	const file = join(site, name);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(
		file,
		`<!doctype html><html lang="en-GB"><title>${name}</title><main ${attribute}><h1>${name}</h1><p>Words</p></main></html>`,
	);
}

/** How many pages can be found, by language. */
async function found(): Promise<Record<string, number>> {
	const entry = JSON.parse(await readFile(join(site, 'pagefind/pagefind-entry.json'), 'utf8')) as {
		languages: Record<string, { page_count: number }>;
	};
	return Object.fromEntries(
		Object.entries(entry.languages).map(([language, pages]) => [language, pages.page_count]),
	);
}

test('only marked pages are found, and the index of an earlier build is gone', async () => {
	await put('a/index.html', 'data-pagefind-body');
	await put('b/index.html', 'data-pagefind-body');
	await put('book/index.html', '');
	await writeSearchIndex(site);
	expect(await found()).toEqual({ 'en-gb': 2 });
	await rm(join(site, 'b'), { recursive: true });
	await writeSearchIndex(site);
	expect(await found()).toEqual({ 'en-gb': 1 });
	expect(await readdir(join(site, 'pagefind/fragment'))).toHaveLength(1);
});

test('no program is left that no page uses', async () => {
	await put('index.html', 'data-pagefind-body');
	await writeSearchIndex(site);
	const names = await readdir(join(site, 'pagefind'));
	expect(names.filter((name) => /\.(?:js|css)$/.test(name)).toSorted()).toEqual([
		'pagefind-component-ui.css',
		'pagefind-component-ui.js',
		'pagefind-worker.js',
		'pagefind.js',
	]);
});

test('a site without pages has no search, and says so', async () => {
	await expect(writeSearchIndex(site)).rejects.toThrow('no page');
});
