import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestsKept, keepTogether, readTogether } from './kept-together.ts';

let folder: string;
let file: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'together-'));
	file = join(folder, 'in/a/folder');
});
afterEach(() => rm(folder, { recursive: true }));

const kept = new Map(
	['', 'one\n', '–\n\n{}'].map((text, at) => [
		`name ${at}`,
		{ digest: `digest ${at}`, bytes: Buffer.from(text) },
	]),
);

test('what is kept together comes out as it went in, and its digests alone', () => {
	keepTogether(file, kept);
	expect(readTogether(file)).toEqual(kept);
	expect([...digestsKept(file).values()]).toEqual(['digest 0', 'digest 1', 'digest 2']);
});

test('a list that is longer than what is read of it at once is read whole', () => {
	const many = new Map(
		Array.from({ length: 20_000 }, (_, at) => [
			`name ${at}`,
			{ digest: `digest ${at}`, bytes: Buffer.from('x') },
		]),
	);
	keepTogether(file, many);
	expect(digestsKept(file).size).toBe(20_000);
	expect(readTogether(file).size).toBe(20_000);
});

test('what a build left behind that was killed as it wrote goes', async () => {
	keepTogether(file, kept);
	await writeFile(`${file}.1-0`, 'cut');
	await writeFile(`${file}-other`, 'kept');
	keepTogether(file, kept);
	expect((await readdir(dirname(file))).toSorted()).toEqual(['folder', 'folder-other']);
});

test('nothing is kept where there is no file, or one that was cut off', async () => {
	expect(readTogether(file).size).toBe(0);
	expect(digestsKept(file).size).toBe(0);
	keepTogether(file, kept);
	const whole = await readFile(file);
	for (const length of [0, 20, whole.length - 1]) {
		await writeFile(file, whole.subarray(0, length));
		expect(readTogether(file).size, String(length)).toBe(0);
		expect(digestsKept(file).size, String(length)).toBe(0);
	}
});
