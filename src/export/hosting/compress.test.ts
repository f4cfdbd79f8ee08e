import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compress } from './compress.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'compress-'));
	await mkdir(join(folder, 'a'));
});
afterEach(() => rm(folder, { recursive: true }));

const text = (bytes: number) => randomBytes(bytes / 2).toString('hex');

/** What each form of a file holds. */
async function formsOf(name: string): Promise<string[]> {
	const read = (ending: string) => readFile(join(folder, name + ending));
	return [gunzipSync(await read('.gz')), brotliDecompressSync(await read('.br'))].map(String);
}

// Below and beyond what is worth a thread; a page always is.
test.each([
	['a/list.json', 4000],
	['a/list.json', 1_000_000],
	['a/index.html', 4000],
])('%s of %i bytes gets both forms, and no form twice', async (name, bytes) => {
	const content = text(bytes);
	await writeFile(join(folder, name), content);
	expect(await compress(folder)).toEqual([`${name}.gz`, `${name}.br`]);
	expect(await formsOf(name)).toEqual([content, content]);
	expect(await compress(folder)).toEqual([]);
	await rm(join(folder, `${name}.br`));
	expect(await compress(folder)).toEqual([`${name}.br`]);
	const long = new Date(Date.now() - 60_000);
	await utimes(join(folder, `${name}.gz`), long, long);
	expect(await compress(folder)).toEqual([`${name}.gz`]);
});

test('what is short, no text, not named or not there gets none', async () => {
	await writeFile(join(folder, 'short.json'), text(1000));
	await writeFile(join(folder, 'card.png'), text(4000));
	await writeFile(join(folder, 'other.json'), text(4000));
	expect(await compress(folder, ['short.json', 'card.png', 'gone.json'])).toEqual([]);
});
