import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { trustingOnlyFinished } from './unfinished.ts';

let folder: string;
const names = () => readdir(folder);
const build = () => writeFile(join(folder, 'incremental-build.json'), '{}');

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'unfinished-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what a finished build kept is there for the next', async () => {
	await trustingOnlyFinished(folder, build);
	expect(await trustingOnlyFinished(folder, names)).toContain('incremental-build.json');
	expect(await names()).toEqual(['incremental-build.json']);
});

test('after a build that failed or was stopped, the next finds nothing kept, and the one after it does', async () => {
	await trustingOnlyFinished(folder, build);
	const failed = trustingOnlyFinished(folder, () => Promise.reject(new Error('out of ink')));
	await expect(failed).rejects.toThrow('out of ink');
	expect(await trustingOnlyFinished(folder, names)).not.toContain('incremental-build.json');
	await trustingOnlyFinished(folder, build);
	expect(await trustingOnlyFinished(folder, names)).toContain('incremental-build.json');
});
