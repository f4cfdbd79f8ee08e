import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { madeBefore, versionOf } from './made-before.ts';

const run = randomUUID();
const folder = await mkdtemp(join(tmpdir(), 'made-before-'));

afterAll(async () => {
	await rm(folder, { recursive: true });
	const cache = 'node_modules/.cache/playbook';
	for (const name of await readdir(cache).catch(() => []))
		if (name.startsWith(`test-${run}`)) await rm(`${cache}/${name}`, { recursive: true });
});

test('what was made of a source is not made again, and another source is', async () => {
	const keep = madeBefore(`test-${run}`, []);
	let made = 0;
	const make = (source: string) =>
		keep(source, () => {
			made += 1;
			return Promise.resolve(Buffer.from(`made of ${source}`));
		});
	const first = await make('one');
	expect(await make('one')).toEqual(first);
	expect(made).toBe(1);
	expect(String(await make('two'))).toBe('made of two');
	expect(made).toBe(2);
});

test('what an earlier version of the programs made is removed when another makes something', async () => {
	const program = join(folder, 'changing.ts');
	const maker = `test-${run}-changing`;
	const make = () => Promise.resolve(Buffer.from('made'));
	const versions = async () =>
		(await readdir('node_modules/.cache/playbook')).filter((name) => name.startsWith(maker));
	await writeFile(program, 'export const ink = 1;');
	await madeBefore(maker, [program])('one', make);
	const [first] = await versions();
	await writeFile(program, 'export const ink = 2;');
	await madeBefore(maker, [program])('one', make);
	expect(await versions()).toHaveLength(1);
	expect(await versions()).not.toContain(first);
});

test('a program that is not there is no fault: a file of content may be left out', () => {
	expect(versionOf([join(folder, 'gone.yaml')])).toBe(versionOf([]));
});

test('a changed program makes everything again; a changed test of it does not', async () => {
	await writeFile(join(folder, 'press.ts'), 'export const ink = 1;');
	await writeFile(join(folder, 'press.test.ts'), 'first');
	const before = versionOf([folder]);
	await writeFile(join(folder, 'press.test.ts'), 'second');
	expect(versionOf([folder])).toBe(before);
	await writeFile(join(folder, 'press.ts'), 'export const ink = 2;');
	expect(versionOf([folder])).not.toBe(before);
});
