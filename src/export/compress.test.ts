import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

test.each([
	['a/list.json', 4000],
	['a/index.html', 40_000],
])('%s of %i bytes gets both forms, which follow when it changes', async (name, bytes) => {
	for (const content of [text(bytes), text(bytes)]) {
		await writeFile(join(folder, name), content);
		compress(folder);
		expect(String(gunzipSync(await readFile(join(folder, `${name}.gz`))))).toBe(content);
		expect(String(brotliDecompressSync(await readFile(join(folder, `${name}.br`))))).toBe(content);
	}
	expect(await readdir(join(folder, 'a'))).toHaveLength(3);
});

test('what is short or no text gets none', async () => {
	await writeFile(join(folder, 'short.json'), text(1000));
	await writeFile(join(folder, 'card.png'), text(4000));
	compress(folder);
	expect(await readdir(folder)).toEqual(['a', 'card.png', 'short.json']);
});
