import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from './files-in.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'files-in-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('files are named from the folder on, whatever their depth; folders are not', async () => {
	await mkdir(join(folder, 'a/b'), { recursive: true });
	await mkdir(join(folder, 'empty'));
	for (const name of ['index.html', 'a/index.html', 'a/b/.hidden'])
		await writeFile(join(folder, name), '');
	expect(filesIn(folder).toSorted()).toEqual(['a/b/.hidden', 'a/index.html', 'index.html']);
});

test('a link is a file, and is not followed: it may lead back', async () => {
	await symlink(folder, join(folder, 'back'), 'junction');
	expect(filesIn(folder)).toEqual(['back']);
});

test('there is nothing in a folder that is not there', () => {
	expect(filesIn(join(folder, 'none'))).toEqual([]);
});

test('what cannot be read is told', async () => {
	await writeFile(join(folder, 'file'), '');
	expect(() => filesIn(join(folder, 'file'))).toThrow('ENOTDIR');
});
