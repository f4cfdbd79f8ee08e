import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, traces } from '../gates/sameness.ts';
import { builtCopy, type BuiltCopy } from './built-copy.ts';
import { dist } from './site.ts';

// Somebody else builds the same: in another folder, another time zone and language, on a day that
// is more than a year away, and with no network where the system lets us take it away.

const run = promisify(execFile);
const noNetwork = ['unshare', '--net'];
const isCut = await run('unshare', ['--net', 'true']).then(
	() => true,
	() => false,
);
/** The edition’s name comes from version control, which a copy has not; it is told the same name. */
const [, edition = ''] =
	/<meta name="edition" content="([^"]*)"/.exec(
		await readFile(join(dist, 'book/index.html'), 'utf8'),
	) ?? [];

/** Sets the clock of every program of the build 400 days on, and its chance to one fixed row. */
const elsewhen = `
const shift = 400 * 24 * 60 * 60 * 1000;
const Then = Date;
globalThis.Date = class extends Then {
	constructor(...of) { super(...(of.length === 0 ? [Then.now() + shift] : of)); }
	static now() { return Then.now() + shift; }
};
let seed = 1;
Math.random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
`;

let copy: BuiltCopy;

beforeAll(async () => {
	const { home } = JSON.parse(await readFile(join(dist, 'index.json'), 'utf8')) as { home: string };
	const { origin, pathname } = new URL(home);
	copy = await builtCopy(
		pathname,
		async (project) => {
			await writeFile(join(project, 'elsewhen.mjs'), elsewhen);
			await mkdir(join(project, 'bin'));
			await writeFile(join(project, 'bin/git'), `#!/bin/sh\necho '${edition}'\n`, { mode: 0o755 });
		},
		{
			site: origin,
			env: {
				TZ: 'Pacific/Kiritimati',
				LANG: 'tr_TR.UTF-8',
				LC_ALL: 'tr_TR.UTF-8',
				NODE_OPTIONS: '--import=./elsewhen.mjs',
				PATH: `./bin:${process.env['PATH']}`,
			},
			within: isCut ? noNetwork : [],
		},
	);
}, 400_000);

afterAll(() => copy?.remove());

test('two builds in two folders, zones, languages and years give the same bytes', async () => {
	const found = await differences(dist, copy.dist);
	expect(found, 'Was dist/ built from what stands here, and without the PDF?').toEqual([]);
});

test('no built file names the folder, the home or the user it was built by', async () => {
	const words = [resolve('.'), copy.project, `${homedir()}/`, `/home/${userInfo().username}`];
	expect(await traces(dist, words)).toEqual([]);
	expect(await traces(copy.dist, words)).toEqual([]);
});

test.skipIf(!isCut)('the build asked nothing of any network, since it had none', async () => {
	const reach = run('unshare', [
		'--net',
		process.execPath,
		'-e',
		"require('net').connect(9, '192.0.2.1').on('error', ({ code }) => console.log(code))",
	]);
	expect((await reach).stdout.trim()).toMatch(/^(?:ENETUNREACH|EHOSTUNREACH)$/);
	expect(await readFile(join(copy.dist, 'index.html'), 'utf8')).toContain('</html>');
});
