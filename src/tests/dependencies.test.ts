import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lockfileFaults, unexplained, type Lockfile, type Manifest } from './gates/lockfile.ts';
import { licenceFaults, staleExceptions, type Installed } from './gates/packages.ts';

const read = async <Read>(file: string) => JSON.parse(await readFile(file, 'utf8')) as Read;
const manifest = await read<Manifest>('package.json');
const lockfile = await read<Lockfile>('package-lock.json');

/** Everything installed that the site, its build or the PDF is made with; not what only tests use. */
const packages: Installed[] = (
	await Promise.all(
		Object.entries(lockfile.packages)
			.filter(([path, { dev }]) => path !== '' && !dev)
			.map(async ([path]) => {
				const said = await read<{ name: string; license?: string }>(`${path}/package.json`).catch(
					() => undefined, // for another platform
				);
				return said ? [{ name: said.name, licence: said.license }] : [];
			}),
	)
).flat();

test('every installed package is under a licence that was agreed to', () => {
	expect(packages.length).toBeGreaterThan(400);
	expect(licenceFaults(packages)).toEqual([]);
	expect(staleExceptions(packages)).toEqual([]);
});

test('versions are exact, every package has its hash, and no install script runs', async () => {
	expect(lockfileFaults(manifest, lockfile)).toEqual([]);
	expect(await readFile('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

test('the readme gives a reason for every dependency, and for none that is gone', async () => {
	const readme = await readFile('README.md', 'utf8');
	const [, table = ''] = /## What it is built with, and why\n([\s\S]*?)\n## /.exec(readme) ?? [];
	expect(unexplained(manifest, table)).toEqual([]);
});
