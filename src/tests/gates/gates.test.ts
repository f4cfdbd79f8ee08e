import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { check } from 'prettier';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { arrowFaults, readImports } from './arrows.ts';
import { lockfileFaults, unexplained, type Lockfile, type Manifest } from './lockfile.ts';
import { licenceFaults, staleExceptions } from './packages.ts';
import { differences, traces } from './sameness.ts';

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

test.each([
	['points back', { 'engine/a.ts': "import '../guide/b.ts';" }, /engine must not know guide/],
	['leaves the engine', { 'engine/a.ts': "import 'node:fs';" }, /needs nothing from outside/],
	['reads a collection', { 'layouts/A.astro': "import 'astro:content';" }, /belong to pages/],
	[
		'goes in a circle',
		{ 'guide/a.ts': "import './b.ts';", 'guide/b.ts': "export { x } from './a.ts';" },
		/a circle: guide\/a\.ts → guide\/b\.ts → guide\/a\.ts/,
	],
])('an import that %s is found', async (_, files, message) => {
	expect(arrowFaults(await readImports(await folderOf(files))).join('\n')).toMatch(message);
});

test('an import that follows the arrows passes', async () => {
	const files = {
		'guide/a.ts': "import { x } from '../engine/b.ts'; import type { Y } from './c.ts';",
		'guide/c.ts': "import type { A } from './a.ts';",
		'engine/b.ts': 'export const x = 1;',
	};
	expect(arrowFaults(await readImports(await folderOf(files)))).toEqual([]);
});

test.each([
	['no licence', undefined],
	['a licence that binds what is made with it', 'AGPL-3.0'],
	['one licence of two', 'MIT AND GPL-3.0'],
])('a package under %s is found', (_, licence) => {
	expect(licenceFaults([{ name: 'some-package', licence }])).toEqual([
		expect.stringMatching(/^some-package is under .*: leave it out, or name it with a reason/),
	]);
});

test('an exception holds for its licence alone, and is told where nobody needs it', () => {
	expect(licenceFaults([{ name: 'lightningcss', licence: 'GPL-3.0' }])).toHaveLength(1);
	expect(licenceFaults([{ name: 'lightningcss', licence: 'MPL-2.0' }])).toEqual([]);
	expect(licenceFaults([{ name: 'either', licence: '(GPL-3.0 OR MIT)' }])).toEqual([]);
	expect(staleExceptions([])).toContain('lightningcss');
});

const manifest: Manifest = {
	dependencies: { one: '1.0.0' },
	devDependencies: {},
	optionalDependencies: {},
	allowScripts: { judged: false },
};
const integrity = 'sha512-x';
const lock = (more: Lockfile['packages']): Lockfile => ({
	packages: { '': {}, 'node_modules/one': { version: '1.0.0', integrity }, ...more },
});

test.each([
	[
		'a version that is not exact',
		{ ...manifest, dependencies: { one: '^1.0.0' } },
		lock({}),
		/“\^1\.0\.0”/,
	],
	[
		'a version that is not locked',
		{ ...manifest, dependencies: { one: '1.0.1' } },
		lock({}),
		/does not hold one 1\.0\.1/,
	],
	[
		'a package without a hash',
		manifest,
		lock({ 'node_modules/two': {} }),
		/no sha512 hash of node_modules\/two/,
	],
	[
		'a package from a repository',
		manifest,
		lock({ 'node_modules/two': { integrity, resolved: 'git+ssh://host.example/two.git' } }),
		/node_modules\/two comes from git\+ssh/,
	],
	[
		'an install script that is let run',
		{ ...manifest, allowScripts: { two: true } },
		lock({ 'node_modules/two': { integrity, hasInstallScript: true } }),
		/two has an install script/,
	],
	[
		'an install script that nobody judged',
		manifest,
		lock({ 'node_modules/two': { integrity, hasInstallScript: true } }),
		/two has an install script/,
	],
] as const)('%s is found', (_, manifest, lockfile, message) => {
	expect(lockfileFaults(manifest, lockfile).join('\n')).toMatch(message);
});

test('a lockfile that pins everything passes, with scripts that were judged', () => {
	const judged = { 'node_modules/judged': { integrity, hasInstallScript: true } };
	expect(lockfileFaults(manifest, lock(judged))).toEqual([]);
});

test('a dependency without a reason is found, and a reason without a dependency', () => {
	expect(unexplained(manifest, '| `one` | because of its care |')).toEqual([]);
	expect(unexplained(manifest, '| `one` | |')).toEqual(['one has no reason in the table']);
	expect(unexplained(manifest, '| `one`, `two` | because of its care |')).toEqual([
		'two is in the table and no dependency',
	]);
});

test('a file that differs between two builds is found, and one that only one has', async () => {
	const one = await folderOf({ 'a.html': '1', 'b/c.js': '2' });
	const same = await folderOf({ 'a.html': '1', 'b/c.js': '2' });
	const other = await folderOf({ 'a.html': '1 ', 'd.js': '2' });
	expect(await differences(one, same)).toEqual([]);
	expect(await differences(one, other)).toEqual([
		'a.html differs',
		'b/c.js is only in the first',
		'd.js is only in the second',
	]);
});

test('the folder of a machine is found in a built file', async () => {
	const folder = await folderOf({ 'a.js': 'x("/home/somebody/book/src")', 'b.js': 'y' });
	expect(await traces(folder, ['/home/somebody'])).toEqual(['a.js holds “/home/somebody”']);
	expect(await traces(folder, ['/home/nobody'])).toEqual([]);
});

test('a file that is not formatted is found', async () => {
	expect(await check('const  x = "1"', { parser: 'typescript', singleQuote: true })).toBe(false);
	expect(await check("const x = '1';\n", { parser: 'typescript', singleQuote: true })).toBe(true);
});

test('types are checked as strictly as can be', async () => {
	const folder = await folderOf({ 'a.ts': "export const first: string = ['a'][0];\n" });
	const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file));
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
	const small = { ...options, types: [], lib: ['lib.es5.d.ts'], noEmit: true };
	const program = ts.createProgram([join(folder, 'a.ts')], small);
	const said = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
	expect(JSON.stringify(said)).toMatch(/Type 'undefined' is not assignable to type 'string'/);
}, 30_000);
