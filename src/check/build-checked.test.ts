import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildChecked } from './build-checked.ts';

let folder: string;
let begun: number;
const begins = () => {
	begun += 1;
	return Promise.resolve();
};

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'build-checked-'));
	begun = 0;
	await mkdir(join(folder, 'content/start'), { recursive: true });
	await writeFile(join(folder, 'content/start/a.mdx'), '---\ntitle: A\n---\n\n<Foo\n');
});

afterEach(() => rm(folder, { recursive: true }));

/** The bundler at the point where it has read everything and has written nothing. */
async function bundle({ plugins = [] }: ViteUserConfig, environment = 'prerender') {
	for (const plugin of plugins as { buildEnd: { handler: () => Promise<void> } }[])
		await plugin.buildEnd.handler.call({ environment: { name: environment } });
}

test('a build whose content has problems stops with all of them and writes nothing', async () => {
	const problems = await buildChecked(folder, bundle, begins);
	const rules = problems.map(({ rule }) => rule);
	expect(rules).toContain('mdx-syntax');
	expect(rules).toContain('missing-key');
	expect(begun).toBe(0);
});

test('what stops the bundler first is told as the problems of the content, if it has any', async () => {
	const fails = () => Promise.reject(new Error('Only the first.'));
	expect(await buildChecked(folder, fails, begins)).not.toEqual([]);
	expect(begun).toBe(0);
});

test('pages are written once the content is found right, and a failure after that is told', async () => {
	const build = async (vite: ViteUserConfig) => {
		await bundle(vite, 'client');
		expect(begun).toBe(0);
		await bundle(vite);
		expect(begun).toBe(1);
		throw new Error('The disk is full.');
	};
	await expect(buildChecked('.', build, begins)).rejects.toThrow('disk is full');
});
