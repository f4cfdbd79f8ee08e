import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, traces } from '../gates/sameness.ts';
import { buildAgain, builtCopy, type BuiltCopy, type Building } from './built-copy.ts';
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

const sentence = '\nOne sentence more.\n';
const word = 'Reportedly, ';
/** What stands on one page alone, what its neighbours show as well, and what only other forms of pages tell. */
const changes = {
	body: ['content/principle/objections.mdx', (text: string) => text + sentence],
	title: [
		'content/practices/canary-release.mdx',
		(text: string) => text.replace(/^title: /m, `$&${word}`),
	],
	term: [
		'content/glossary/bulkhead.yaml',
		(text: string) => text.replace(/^definition: '/m, `$&${word}`),
	],
	dates: [
		'content/practices/kill-switch.mdx',
		(text: string) => text.replace(/^added: (.*)$/m, '$&\nupdated: $1'),
	],
	page: [
		'content/principle/one-page-more.mdx',
		() => `---
title: One page more
summary: A page that comes and goes, and with it what its neighbours say about it.
added: 2026-11-23
order: 99
---

It stands after all others of its part. What it is for, no reader will ever ask.
`,
	],
	card: [
		'src/components/card/card.ts',
		(text: string) => text.replace(/^const quiet = .*$/m, "const quiet = '#999';"),
	],
} as const;
type Change = keyof typeof changes;

async function make(project: string, ...names: Change[]) {
	for (const name of names) {
		const [file, change] = changes[name];
		const before = await readFile(file, 'utf8').catch(() => '');
		const changed = change(before);
		expect(changed, file).not.toBe(before);
		await writeFile(join(project, file), changed);
	}
}

async function takeBack(project: string, ...names: Change[]) {
	for (const name of names) {
		const [file] = changes[name];
		if (existsSync(file)) await cp(file, join(project, file));
		else await rm(join(project, file));
	}
}

let copy: BuiltCopy;
let building: Building;
let base: string;

beforeAll(async () => {
	const { home } = JSON.parse(await readFile(join(dist, 'index.json'), 'utf8')) as { home: string };
	const { origin, pathname } = new URL(home);
	base = pathname;
	building = {
		site: origin,
		env: {
			TZ: 'Pacific/Kiritimati',
			LANG: 'tr_TR.UTF-8',
			LC_ALL: 'tr_TR.UTF-8',
			NODE_OPTIONS: '--import=./elsewhen.mjs',
			PATH: `./bin:${process.env['PATH']}`,
		},
		within: isCut ? noNetwork : [],
	};
	copy = await builtCopy(
		base,
		async (project) => {
			await writeFile(join(project, 'elsewhen.mjs'), elsewhen);
			await mkdir(join(project, 'bin'));
			await writeFile(join(project, 'bin/git'), `#!/bin/sh\necho '${edition}'\n`, { mode: 0o755 });
			await make(project, 'body', 'title', 'term', 'dates', 'page', 'card');
		},
		building,
	);
}, 400_000);

afterAll(() => copy?.remove());

test('builds in two folders, zones, languages and years, one of them in three steps, give the same bytes', async () => {
	expect(await pagesThatSay(copy.dist, sentence.trim())).toContain(
		'principle/objections/index.html',
	);
	expect((await pagesThatSay(copy.dist, word)).length).toBeGreaterThan(3);

	expect(await pagesThatSay(copy.dist, 'One page more')).toContain(
		'principle/relatives/index.html',
	);

	await takeBack(copy.project, 'title', 'term', 'dates', 'page', 'card');
	await buildAgain(copy.project, base, building);
	expect(await pagesThatSay(copy.dist, word)).toEqual([]);
	const kept = (page: string) => stat(join(copy.project, 'node_modules/.astro/dist', page));
	const [changed, other] = ['principle/objections/index.html', 'principle/relatives/index.html'];
	const before = { changed: await kept(changed), other: await kept(other) };
	const beside = ['index.html', 'index.md', 'card.png', 'index.html.br'].map((name) =>
		join(copy.dist, 'principle/relatives', name),
	);
	const left = () => Promise.all(beside.map(async (file) => (await stat(file)).mtimeMs));
	const asLeft = await left();

	await takeBack(copy.project, 'body');
	expect(await buildAgain(copy.project, base, building), 'a build says that it is done').toBe(
		'dist/ is built, with its search index.\n',
	);
	expect((await kept(changed)).mtimeMs).toBeGreaterThan(before.changed.mtimeMs);
	expect((await kept(other)).mtimeMs, 'an unchanged page was made again').toBe(
		before.other.mtimeMs,
	);
	expect(await left(), 'an unchanged page, or what is made of it, was written again').toEqual(
		asLeft,
	);

	const found = await differing();
	expect(found, 'Was dist/ built from what stands here, and without the PDF?').toEqual([]);

	await rm(copy.dist, { recursive: true });
	await make(copy.project, 'body', 'page');
	await buildAgain(copy.project, base, building);
	expect((await pagesThatSay(copy.dist, 'One page more')).length).toBeGreaterThan(3);
	await takeBack(copy.project, 'body', 'page');
	await buildAgain(copy.project, base, building);
	expect(await differing(), 'after dist/ was gone').toEqual([]);
}, 400_000);

/** Pagefind writes the kinds of pages in an order of chance, and names these files by their bytes. */
const ofChance = /^pagefind\/(?:filter\/|pagefind-entry\.json|pagefind\.[^/]*\.pf_meta)/;

const differing = async () =>
	(await differences(dist, copy.dist)).filter((line) => !ofChance.test(line));

async function pagesThatSay(folder: string, words: string): Promise<string[]> {
	const names = (await readdir(folder, { recursive: true })).filter((name) =>
		name.endsWith('index.html'),
	);
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return names.filter((_, at) => texts[at]?.includes(words));
}

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
