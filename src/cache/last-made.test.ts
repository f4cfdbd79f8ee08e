import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { lastMade } from './last-made.ts';

const maker = `test-${randomUUID()}`;
const folder = `node_modules/.cache/playbook/${maker}`;
const keep = lastMade(maker);
let made = 0;
const make = (name: string, source: string) =>
	keep(name, source, () => {
		made += 1;
		return Promise.resolve(Buffer.from(`made of ${source}`));
	});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('what was last made under a name is not made again, and no more than that is kept', async () => {
	expect(String(await make('page', 'one'))).toBe('made of one');
	expect(String(await make('page', 'one'))).toBe('made of one');
	expect(made).toBe(1);
	expect(String(await make('page', 'two'))).toBe('made of two');
	expect(String(await make('page', 'one'))).toBe('made of one');
	expect(made).toBe(3);
	expect(await readdir(folder)).toEqual(['page']);
});

test('a file that was cut off is made again', async () => {
	await make('cut', 'one');
	await writeFile(`${folder}/cut`, 'short');
	expect(String(await make('cut', 'one'))).toBe('made of one');
});
