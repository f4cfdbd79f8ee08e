import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from '../cache/files-in.ts';
import { indexAhead, indexSite, type Begun } from './search-index.ts';

let folder: string;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}/index.html`);

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'search-index-'));
	for (const name of names) await put(name, `Words about ${name}`);
	await put('book/index.html', 'Repeats words');
});

afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, words: string) {
	const file = join(folder, 'dist', name);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(
		file,
		`<!doctype html><html lang="en"><head><title>${name}</title></head><body><main data-pagefind-body><h1 data-pagefind-filter="Kind">Page</h1><p>${words}</p></main></body></html>`,
	);
}

const index = (most?: number) =>
	indexSite(join(folder, 'dist'), join(folder, 'record.json'), most ? { most } : {});
const bundle = () => join(folder, 'dist/pagefind');

async function entries(): Promise<{ pages: number; parts?: number }[]> {
	const found = filesIn(bundle()).filter((name) => name.endsWith('pagefind-entry.json'));
	return Promise.all(
		found.toSorted().map(async (name) => {
			const entry = JSON.parse(await readFile(join(bundle(), name), 'utf8')) as {
				parts?: number;
				languages: { en: { page_count: number } };
			};
			return { pages: entry.languages.en.page_count, ...(entry.parts && { parts: entry.parts }) };
		}),
	);
}

/** When each part was written last. */
async function written(): Promise<Map<string, number>> {
	const found = filesIn(bundle()).filter((name) => name.endsWith('.pf_meta'));
	const times = found.map(
		async (name) => [dirname(name), (await stat(join(bundle(), name))).mtimeMs] as const,
	);
	return new Map(await Promise.all(times));
}

test('a small site has its index in one part, without what no page uses', async () => {
	expect(await index()).toBe(names.length);
	expect(await entries()).toEqual([{ pages: names.length, parts: 1 }]);
	expect((await readdir(bundle())).filter((name) => /ui|highlight/.test(name))).toEqual([
		'pagefind-component-ui.css',
		'pagefind-component-ui.js',
	]);
});

test('a larger one has it in parts, of which the first tells how many', async () => {
	expect(await index(3)).toBe(names.length);
	const found = await entries();
	const parts = found.flatMap(({ parts }) => parts ?? []);
	expect(parts).toEqual([found.length]);
	expect(found.length).toBeGreaterThan(1);
	expect(found.reduce((sum, { pages }) => sum + pages, 0)).toBe(names.length);
	const scripts = filesIn(bundle()).filter((name) => name.endsWith('.js'));
	expect(scripts.toSorted()).toEqual([
		'pagefind-component-ui.js',
		'pagefind-worker.js',
		'pagefind.js',
		'together/pagefind.js',
	]);
});

test('only the part of a changed page is made again, and the index is that of a first build', async () => {
	await index(3);
	const before = await written();
	await put('c/index.html', 'Other words');
	await index(3);
	const after = await written();
	const changed = [...after].filter(([part, time]) => before.get(part) !== time);
	expect(changed).toHaveLength(1);
	const again = filesIn(bundle()).toSorted();
	await rm(bundle(), { recursive: true });
	await index(3);
	expect(filesIn(bundle()).toSorted()).toEqual(again);
});

/** Begins the parts ahead, with a site as the last build left it. */
const ahead = (most?: number) =>
	indexAhead(
		join(folder, 'dist'),
		join(folder, 'record.json'),
		(name) => name.startsWith('c/'),
		new AbortController().signal,
		most,
	);

/** Tells the files of the index, and those of one that is made of nothing. */
async function againAndFirst(begun: Begun) {
	await indexSite(join(folder, 'dist'), join(folder, 'record.json'), { begun });
	const again = filesIn(bundle()).toSorted();
	await rm(bundle(), { recursive: true });
	await rm(join(folder, 'record.json'));
	await index();
	return [again, filesIn(bundle()).toSorted()];
}

test('a part that was begun ahead is gone on with, and becomes that of a first build', async () => {
	await index();
	const begun = await ahead();
	const before = new Map(begun.get(0)?.added);
	expect([...before.keys()]).toEqual(names);
	await put('c/index.html', 'Other words');
	const [again, first] = await againAndFirst(begun);
	expect(again).toEqual(first);
	const added = [...(begun.get(0)?.added ?? [])];
	expect(added.filter(([name, digest]) => before.get(name) !== digest)).toHaveLength(1);
});

test.each([
	['is in other parts', 3, () => put('c/index.html', 'Other words')],
	['had another page come in', undefined, () => put('aa/index.html', 'Other words')],
	['has lost a page', undefined, () => rm(join(folder, 'dist/a'), { recursive: true })],
])('one that %s since is made anew', async (_, most, change) => {
	await index(most);
	const begun = await ahead(most);
	expect(begun.size).toBe(1);
	await change();
	const [again, first] = await againAndFirst(begun);
	expect(again).toEqual(first);
});

test('where pages of the last build are gone, nothing is begun, and nothing fails', async () => {
	await index();
	await rm(join(folder, 'dist/d'), { recursive: true });
	expect((await ahead()).size).toBe(0);
});

test('where the number of parts is another, all are made again', async () => {
	await index(3);
	await index();
	expect(await entries()).toEqual([{ pages: names.length, parts: 1 }]);
	expect(filesIn(bundle()).filter((name) => name.startsWith('part-'))).toEqual([]);
});

test.each([
	['all of it', () => rm(bundle(), { recursive: true })],
	[
		'but for its folders',
		() => Promise.all(filesIn(bundle()).map((name) => rm(join(bundle(), name)))),
	],
])('an index that is gone, %s, is made again', async (_, remove) => {
	await index();
	await remove();
	await index();
	expect(await entries()).toEqual([{ pages: names.length, parts: 1 }]);
});

test('the index is the same in whatever order the folders were made', async () => {
	await index();
	const one = filesIn(bundle()).toSorted();
	await rm(join(folder, 'dist'), { recursive: true });
	for (const name of names.toReversed()) await put(name, `Words about ${name}`);
	await index();
	expect(filesIn(bundle()).toSorted()).toEqual(one);
});

test('a site of which no page is marked has no search, and says so', async () => {
	await rm(join(folder, 'dist'), { recursive: true });
	await expect(index()).rejects.toThrow('is marked for the search');
});
