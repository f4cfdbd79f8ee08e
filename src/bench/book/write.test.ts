import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProblems } from '../../check/check.ts';
import { addGenerated } from './write.ts';

const folders: string[] = [];

async function generated(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'generated-'));
	folders.push(folder);
	await cp('content', join(folder, 'content'), { recursive: true });
	await addGenerated(folder, 30, 5);
	return folder;
}

let one: string;
let other: string;

beforeAll(async () => {
	[one, other] = await Promise.all([generated(), generated()]);
});

afterAll(async () => {
	for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test('generated pages pass the checker; only the ledger does not know them yet', async () => {
	const problems = findProblems(one);
	const about = problems.filter(({ rule }) => rule === 'new-permalink');
	expect(problems.filter(({ rule }) => rule !== 'new-permalink')).toEqual([]);
	expect(about).toHaveLength(35);
});

test('the same numbers give the same bytes', async () => {
	for (const name of await readdir(join(one, 'content'), { recursive: true })) {
		if (!/page-\d+\.mdx$|generated-\d+\.yaml$/.test(name)) continue;
		const [a, b] = [one, other].map((folder) => readFile(join(folder, 'content', name), 'utf8'));
		expect(await a, name).toBe(await b);
	}
});

test('two pages do not say the same', async () => {
	const folder = join(one, 'content/case-studies');
	const pages = (await readdir(folder)).filter((name) => name.startsWith('page-'));
	const texts = await Promise.all(pages.map((name) => readFile(join(folder, name), 'utf8')));
	const bodies = texts.map((text) => text.split('## The tempting wrong answer')[1]);
	expect(new Set(bodies).size).toBe(pages.length);
	expect(pages).toHaveLength(12);
});
