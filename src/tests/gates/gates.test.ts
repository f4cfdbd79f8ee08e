import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { arrowFaults, readImports } from './arrows.ts';
import { lockfileFaults, unexplained, type Lockfile, type Manifest } from './packages.ts';

// The gates that need no browser, each shown its fault and the same without it.

const made: string[] = [];

afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

async function folderOf(files: Record<string, string>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'gates-'));
	made.push(folder);
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	}
	return folder;
}

test.each<[string, Record<string, string[]>, RegExp]>([
	['points back', { 'engine/a.ts': ['guide/b.ts'] }, /engine must not know guide/],
	['leaves the engine', { 'engine/a.ts': ['node:fs'] }, /needs nothing from outside/],
	['reads a collection', { 'layouts/A.astro': ['astro:content'] }, /belong to pages/],
	['begins in a new room', { 'attic/a.ts': ['engine/b.ts'] }, /attic is in no row/],
	[
		'goes in a circle',
		{ 'guide/a.ts': ['guide/b.ts'], 'guide/b.ts': ['guide/a.ts'] },
		/a circle: guide\/a\.ts → guide\/b\.ts → guide\/a\.ts/,
	],
])('an import that %s is found', (_, files, message) => {
	expect(arrowFaults(new Map(Object.entries(files))).join('\n')).toMatch(message);
});

test('imports are read, those of types too, and what follows the arrows passes', async () => {
	const folder = await folderOf({
		'guide/a.ts': "import { x } from '../engine/b.ts';\nimport type { Y } from './c.ts';",
		'guide/c.ts': "export type Y = 1;\nvoid import('preact');",
		'guide/a.test.ts': "import './a.ts';",
	});
	const imports = readImports(folder);
	expect([...imports]).toEqual([
		['guide/a.ts', ['engine/b.ts', 'guide/c.ts']],
		['guide/c.ts', ['preact']],
	]);
	expect(arrowFaults(imports)).toEqual([]);
});

const manifest: Manifest = {
	dependencies: { one: '1.0.0' },
	allowScripts: { judged: false },
};
const one = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };
const lockfile = (path: string, change: object): Lockfile => ({
	packages: { '': {}, 'node_modules/one': one, [`node_modules/${path}`]: { ...one, ...change } },
});
const asking = (version: string) => ({ dependencies: { one: version } });

test.each<[string, Manifest, string, object, RegExp]>([
	['a version that is not exact', asking('^1.0.0'), 'one', {}, /“\^1\.0\.0”/],
	['a version that is not locked', asking('1.0.1'), 'one', {}, /does not hold one 1\.0\.1/],
	['no hash', manifest, 'two', { integrity: '' }, /no sha512 hash of node_modules\/two/],
	['a repository', manifest, 'two', { resolved: 'git+ssh://host.example/two' }, /from git\+ssh/],
	['a script that nobody judged', manifest, 'two', { hasInstallScript: true }, /install script/],
	['no licence', manifest, 'two', { license: undefined }, /two is under no licence/],
	['a licence that binds', manifest, 'two', { license: 'AGPL-3.0' }, /two is under AGPL/],
	['one licence of two', manifest, 'two', { license: 'MIT AND GPL-3.0' }, /two is under MIT AND/],
	['a licence agreed for another', manifest, 'two', { license: 'MPL-2.0' }, /two is under MPL/],
])('a package with %s is found', (_, manifest, path, change, message) => {
	expect(lockfileFaults(manifest, lockfile(path, change))).toEqual([
		expect.stringMatching(message),
	]);
});

test.each([
	['judged', { hasInstallScript: true }],
	['either', { license: '(GPL-3.0 OR MIT)' }],
	['lightningcss', { license: 'MPL-2.0' }],
	['only-for-tests', { license: 'GPL-3.0', dev: true }],
])('a package that is %s passes', (path, change) => {
	expect(lockfileFaults(manifest, lockfile(path, change))).toEqual([]);
});

test.each([
	['| `one` | because of its care |', []],
	['| `one` | |', ['one has no reason in the table']],
	['| `one`, `two` | because of its care |', ['two is in the table and no dependency']],
])('a table that says %s', (table, faults) => {
	expect(unexplained(manifest, table)).toEqual(faults);
});
