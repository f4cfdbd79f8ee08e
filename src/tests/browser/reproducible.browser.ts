import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../gates/built-site.ts';
import { build, copyInto } from './built-copy.ts';
import { dist } from './site.ts';

// Somebody else builds the same: in another folder, another time zone and language, on a day that
// is more than a year away, and with no network where the system lets us take it away.

const run = promisify(execFile);
const noNetwork = ['unshare', '--net'];
const isCut = await run('unshare', ['--net', 'true']).then(
	() => true,
	() => false,
);

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

let project: string;

beforeAll(async () => {
	project = await mkdtemp(join(tmpdir(), 'elsewhere-'));
	await copyInto(project);
	await writeFile(join(project, 'elsewhen.mjs'), elsewhen);
	// The edition’s name comes from version control, which a copy has not; it is told the same name.
	const book = await readFile(join(dist, 'book/index.html'), 'utf8');
	const [, edition = ''] = /<meta name="edition" content="([^"]*)"/.exec(book) ?? [];
	await mkdir(join(project, 'bin'));
	await writeFile(join(project, 'bin/git'), `#!/bin/sh\necho '${edition}'\n`, { mode: 0o755 });
	// A page of an earlier build, which is no page of the book any more.
	await mkdir(join(project, 'dist/practices/gone'), { recursive: true });
	await writeFile(join(project, 'dist/practices/gone/index.html'), 'gone');
	const { home } = JSON.parse(await readFile(join(dist, 'index.json'), 'utf8')) as { home: string };
	const { origin: site, pathname: base } = new URL(home);
	await build(project, {
		base,
		site,
		env: {
			TZ: 'Pacific/Kiritimati',
			LANG: 'tr_TR.UTF-8',
			LC_ALL: 'tr_TR.UTF-8',
			NODE_OPTIONS: '--import=./elsewhen.mjs',
			PATH: `./bin:${process.env['PATH']}`,
		},
		within: isCut ? noNetwork : [],
	});
}, 400_000);

afterAll(() => rm(project, { recursive: true, force: true }));

test('builds in two folders, zones, languages and years give the same bytes, and leave nothing behind', async () => {
	expect(
		await hashes(join(project, 'dist')),
		'Was dist/ built from what stands here, and without the PDF?',
	).toEqual(await hashes(dist));
});

test('no built file names the folder, the home or the user it was built by', async () => {
	const words = [resolve('.'), project, `${homedir()}/`, `/home/${userInfo().username}`];
	for (const folder of [dist, join(project, 'dist')])
		for (const file of (await readBuiltSite(folder)).files) {
			const bytes = await readFile(join(folder, file));
			expect(
				words.filter((word) => bytes.includes(word)),
				file,
			).toEqual([]);
		}
});

test.skipIf(!isCut)('the build asked nothing of any network, since it had none', async () => {
	const reach = run('unshare', [
		'--net',
		process.execPath,
		'-e',
		"require('net').connect(9, '192.0.2.1').on('error', ({ code }) => console.log(code))",
	]);
	expect((await reach).stdout.trim()).toMatch(/^(?:ENETUNREACH|EHOSTUNREACH)$/);
});

/** Pagefind writes the kinds of pages in an order of chance, and names these files by their bytes. */
const ofChance = /^pagefind\/(?:filter\/|pagefind-entry\.json|pagefind\.[^/]*\.pf_meta)/;

/** What each file holds. Astro numbers its islands by the folder they are built in. */
async function hashes(folder: string): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const file of (await readBuiltSite(folder)).files) {
		if (ofChance.test(file) || /\.(?:br|gz)$/.test(file)) continue;
		const bytes = await readFile(join(folder, file), 'latin1');
		const same = bytes.replace(/(?<=<astro-island )uid="\w+"/g, '');
		found[file] = createHash('sha256').update(same, 'latin1').digest('hex');
	}
	return found;
}
