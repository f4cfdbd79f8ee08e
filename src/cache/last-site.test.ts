import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allIn, lastSite } from './last-site.ts';

let folder: string;
let dist: string;
const site = (version = '1') => lastSite(dist, join(folder, 'record.json'), version, ['search/']);

async function put(name: string, text: string) {
	await mkdir(dirname(join(dist, name)), { recursive: true });
	await writeFile(join(dist, name), text);
}

async function names(): Promise<string[]> {
	const entries = await readdir(dist, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1))
		.toSorted();
}

const beside = (page: string) =>
	['index.html', 'index.html.br', 'index.md', 'index.md.gz', 'card.png'].map(
		(name) => `${page}/${name}`,
	);

const written = (...names: string[]) => ({ all: new Set(names), always: new Set(names) });
const pages = written('a/index.html', 'b/index.html');
const whole = ['search/entry', 'search/index/one', 'search/index/two'];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'last-site-'));
	dist = join(folder, 'dist');
	for (const name of [...beside('a'), ...beside('b'), ...whole, '_astro/page.1.js'])
		await put(name, 'made');
	const last = site();
	last.settle(pages);
	last.remember();
});

afterEach(() => rm(folder, { recursive: true }));

test('pages that come out the same keep what was made of them', async () => {
	const next = site();
	next.clear(allIn(dist));
	expect(await names()).toEqual([...beside('a'), ...beside('b'), ...whole].toSorted());
	expect(next.settle(pages).size).toBe(0);
	expect(await names()).toEqual([...beside('a'), ...beside('b'), ...whole].toSorted());
});

test('what was made of a page goes when the page is made anew, and all of it with a page that is no more', async () => {
	const next = site();
	next.clear(allIn(dist));
	await put('a/index.html', 'made anew');
	await put('_astro/page.2.js', 'made');
	expect([...next.settle(written('a/index.html'))]).toEqual(['a/index.html']);
	expect(await names()).toEqual(['_astro/page.2.js', 'a/index.html', ...whole]);
	expect(await readdir(dist)).toEqual(['_astro', 'a', 'search']);
});

test('a page that comes out the same is left as it was, with all that was made of it', async () => {
	const times = async () =>
		Promise.all(beside('a').map(async (name) => (await stat(join(dist, name))).mtime.getTime()));
	const before = await times();
	for (const build of ['the second', 'one that leaves it', 'the fourth']) {
		const next = site();
		next.clear(allIn(dist));
		if (build !== 'one that leaves it') await put('a/index.html', 'made');
		next.settle(pages);
		expect(await names(), build).toEqual([...beside('a'), ...beside('b'), ...whole].toSorted());
		expect(await times(), build).toEqual(before);
		next.remember();
	}
});

test.each([
	['by other programs', '2', pages],
	['though nothing asked for it', '1', { ...pages, always: new Set<string>() }],
])('of a page that comes out the same, %s, nothing is kept', async (_, version, pages) => {
	const next = site(version);
	next.clear(allIn(dist));
	await put('a/index.html', 'made');
	next.settle(pages);
	expect(await names()).toEqual(['a/index.html', ...beside('b'), ...whole].toSorted());
});

test('a page that somebody touched after it was looked up goes', async () => {
	const found = allIn(dist);
	await put('a/index.html', 'mine');
	site().clear(found);
	expect(await names()).not.toContain('a/index.html');
});

test('what is still to come is settled when it is there', async () => {
	const next = site();
	next.clear(allIn(dist));
	next.settle(pages, (name) => !name.startsWith('a/'));
	expect(await names()).toEqual([...beside('a'), ...beside('b'), ...whole].toSorted());
	await put('a/index.html', 'made anew');
	next.settle(pages);
	expect(await names()).toEqual(['a/index.html', ...beside('b'), ...whole].toSorted());
});

test('it tells of which pages something is to be made: what is another, or new, or lacks what stood beside it', async () => {
	const changed = async (touch: () => Promise<void>) => {
		const next = site();
		await touch();
		next.clear(allIn(dist));
		await put('c/index.html', 'new');
		return [...next.settle(written(...pages.all, 'c/index.html'))].toSorted();
	};
	expect(await changed(() => rm(join(dist, 'b/card.png')))).toEqual([
		'b/index.html',
		'c/index.html',
	]);
});

test('a page that is made anew with the same length is another', async () => {
	const next = site();
	next.clear(allIn(dist));
	const { mtime } = await stat(join(dist, 'a/index.html'));
	await put('a/index.html', 'edam');
	await utimes(join(dist, 'a/index.html'), mtime, new Date(mtime.getTime() - 1000));
	next.settle(pages);
	expect(await names()).toEqual(['a/index.html', ...beside('b'), ...whole].toSorted());
});

test('what somebody else has changed or added is not kept; version control is left alone', async () => {
	await put('a/index.md', 'mine');
	await put('b/notes.txt', 'mine');
	await put('.git/HEAD', 'main');
	const next = site();
	next.clear(allIn(dist));
	next.settle(pages);
	const kept = beside('a').filter((name) => name !== 'a/index.md');
	expect(await names()).toEqual(['.git/HEAD', ...kept, ...beside('b'), ...whole].toSorted());
});

test.each([
	['changed', () => put('search/index/one', 'mine')],
	['taken away', () => rm(join(dist, 'search/index/one'))],
])('nothing is kept of a whole folder of which a file was %s', async (_, touch) => {
	await touch();
	const next = site();
	next.clear(allIn(dist));
	next.settle(pages);
	expect(await names()).toEqual([...beside('a'), ...beside('b')].toSorted());
});

test('after a build that was stopped, nothing is kept', async () => {
	site().clear(allIn(dist));
	site().clear(allIn(dist));
	expect(await names()).toEqual([]);
});

test('a file that is copied with the date it had stays: it is no page', async () => {
	const date = new Date('2026-01-01');
	for (const build of [1, 2, 3]) {
		const next = site();
		next.clear(allIn(dist));
		await put('favicon.svg', 'drawn');
		await utimes(join(dist, 'favicon.svg'), date, date);
		next.settle(pages);
		expect(await names(), `build ${build}`).toContain('favicon.svg');
		next.remember();
	}
});

test('the first build finds nothing', () => {
	dist = join(folder, 'none');
	expect(() => site().clear(allIn(dist))).not.toThrow();
});
