import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockfileFaults, unexplained, type Lockfile, type Manifest } from './gates/packages.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

test('nothing unknown can come in: versions, hashes, install scripts and licences', () => {
	expect(lockfileFaults(manifest, JSON.parse(read('package-lock.json')) as Lockfile)).toEqual([]);
	expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});

test('a table gives a reason for every dependency, and for none that is gone', () => {
	const sections = read('CONTRIBUTING.md').split(/^## /m);
	const table = sections.find((section) => section.startsWith('What it is built with')) ?? '';
	expect(unexplained(manifest, table)).toEqual([]);
});
