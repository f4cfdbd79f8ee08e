import { access, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildChecked } from './build-checked.ts';

let folder: string;
let last: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'build-checked-'));
	last = join(folder, 'dist', 'index.html');
	await mkdir(join(folder, 'content/start'), { recursive: true });
	await mkdir(join(folder, 'dist'));
	await writeFile(last, 'the last site');
	await writeFile(join(folder, 'content/start/a.mdx'), '---\ntitle: A\n---\n\n<Foo\n');
});

afterEach(() => rm(folder, { recursive: true }));

/** The bundler at the point where it has read everything and has written nothing. */
async function bundle({ plugins = [] }: ViteUserConfig, environment = 'prerender') {
	for (const plugin of plugins as { buildEnd: { handler: () => Promise<void> } }[])
		await plugin.buildEnd.handler.call({ environment: { name: environment } });
}

const isThere = (file: string) =>
	access(file).then(
		() => true,
		() => false,
	);

test('a build whose content has problems stops with all of them and leaves the last site', async () => {
	const problems = await buildChecked(folder, join(folder, 'dist'), bundle);
	const rules = problems.map(({ rule }) => rule);
	expect(rules).toContain('mdx-syntax');
	expect(rules).toContain('missing-key');
	expect(await isThere(last)).toBe(true);
});

test('what stops the bundler first is told as the problems of the content, if it has any', async () => {
	const fails = () => Promise.reject(new Error('Only the first.'));
	expect(await buildChecked(folder, join(folder, 'dist'), fails)).not.toEqual([]);
	expect(await isThere(last)).toBe(true);
});

test('the last site goes when pages are about to be written, and a failure after that is told', async () => {
	await mkdir(join(folder, 'dist/.git'));
	const build = async (vite: ViteUserConfig) => {
		await bundle(vite, 'client');
		expect(await isThere(last)).toBe(true);
		await bundle(vite);
		expect(await readdir(join(folder, 'dist'))).toEqual(['.git']);
		throw new Error('The disk is full.');
	};
	await expect(buildChecked('.', join(folder, 'dist'), build)).rejects.toThrow('disk is full');
});
