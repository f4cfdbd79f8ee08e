import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBook } from './read/book.ts';
import { findProblems } from './check.ts';
import { rightBefore } from './still-right.ts';

let root: string;
const page = 'content/practices/canary-release.mdx';
const tree = 'content/decision-trees/is-it-done.mdx';

async function edit(file: string, change: (text: string) => string) {
	const text = await readFile(join(root, file), 'utf8');
	expect(change(text), 'the edit does nothing').not.toBe(text);
	await writeFile(join(root, file), change(text));
}
const add = (words: string) => (text: string) => `${text}\n${words}\n`;

/** What the short check says, beside the whole one. */
async function check() {
	const isStill = rightBefore(root).isStill();
	return { isStill, problems: findProblems(await readBook(root)).map(({ rule }) => rule) };
}

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'still-right-'));
	await cp('content', join(root, 'content'), { recursive: true });
	const before = rightBefore(root);
	expect(before.isStill()).toBe(false);
	before.remember(await readBook(root));
});

afterEach(() => rm(root, { recursive: true }));

test('a book in which nothing, or a sentence, has changed is still right', async () => {
	expect(rightBefore(root).isStill()).toBe(true);
	await edit(page, add('One sentence more, with [a link](../priorities/availability.mdx).'));
	await edit(tree, (text) => text.replace(/^## /m, 'Before.\n\n## '));
	expect(await check()).toEqual({ isStill: true, problems: [] });
	await edit(page, add('And another one.'));
	expect(await check()).toEqual({ isStill: true, problems: [] });
});

test.each([
	['a dead link', page, add('See [that](../practices/gone.mdx).')],
	['a dead anchor', page, add('See [that](../priorities/availability.mdx#gone).')],
	['a footnote without a note', page, add('So.[^gone-2020]')],
	['a source that is none', page, add('So.[^gone-2020]\n\n[^gone-2020]: Gone, 2020.')],
	['a tag that is left open', page, add('<b')],
	['a section that is none of its kind', page, add('## Another\n\nText.')],
	[
		'an answer that leads nowhere',
		tree,
		(text: string) => text.replace(/\]\(#[^)]*\)/, '](#gone)'),
	],
])('%s is found', async (_, file, change) => {
	await edit(file, change);
	const { isStill, problems } = await check();
	expect(isStill).toBe(false);
	expect(problems).not.toEqual([]);
});

test('a problem that was mended leaves the book right', async () => {
	const text = await readFile(join(root, page), 'utf8');
	await edit(page, add('<b'));
	expect(rightBefore(root).isStill()).toBe(false);
	await writeFile(join(root, page), text);
	expect(rightBefore(root).isStill()).toBe(true);
});

test.each([
	['front matter', (text: string) => text.replace(/^summary: /m, '$&So, ')],
	['a heading', add('### Another heading\n\nText.')],
])('where %s changes, the whole book is looked at', async (_, change) => {
	await edit(page, change);
	expect(rightBefore(root).isStill()).toBe(false);
});

test('where a file comes, goes, or holds data, the whole book is looked at', async () => {
	await writeFile(join(root, 'content/practices/new.mdx'), '');
	expect(rightBefore(root).isStill()).toBe(false);
	await rm(join(root, 'content/practices/new.mdx'));
	expect(rightBefore(root).isStill()).toBe(true);
	await edit('content/site.yaml', add('# A remark.'));
	expect(rightBefore(root).isStill()).toBe(false);
	await edit('content/site.yaml', (text) => text.replace('\n# A remark.\n', ''));
	await rename(join(root, page), join(root, 'content/practices/canary.mdx'));
	expect(rightBefore(root).isStill()).toBe(false);
});

test('without a place to remember, or with other programs, it cannot tell', async () => {
	const file = join(root, 'node_modules/.cache/playbook/right.json');
	const kept = await readFile(file, 'utf8');
	await writeFile(file, kept.replace(/"version":"\w+"/, '"version":"other"'));
	expect(rightBefore(root).isStill()).toBe(false);
	await writeFile(file, kept.slice(0, -2));
	expect(rightBefore(root).isStill()).toBe(false);
	await writeFile(file, kept);
	expect(rightBefore(root).isStill()).toBe(true);
	rightBefore(root).forget();
	expect(rightBefore(root).isStill()).toBe(false);
});

test('the project itself is looked at from where it lies', () => {
	expect(() => rightBefore('.').isStill()).not.toThrow();
});
