import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { madeBefore } from './made-before.ts';

const run = randomUUID();

afterAll(async () => {
	const cache = 'node_modules/.cache/playbook';
	for (const name of await readdir(cache).catch(() => []))
		if (name.startsWith(`test-${run}`)) await rm(`${cache}/${name}`, { recursive: true });
});

test('what was made of a source is not made again, and another source is', async () => {
	const maker = `test-${run}`;
	let made = 0;
	const make = (source: string) =>
		madeBefore(maker, source, () => {
			made += 1;
			return Promise.resolve(Buffer.from(`made of ${source}`));
		});
	const first = await make('one');
	expect(await make('one')).toEqual(first);
	expect(made).toBe(1);
	expect(String(await make('two'))).toBe('made of two');
	expect(made).toBe(2);
});
