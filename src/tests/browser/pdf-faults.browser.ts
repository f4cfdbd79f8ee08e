import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../browser/find.ts';
import { makePdf } from '../../print/pdf/make.ts';
import { tellStages } from '../../print/pdf/stages.ts';
import { dist } from './site.ts';

const quiet = () => tellStages(() => undefined);
const chapter = 'start/is-it-done';
const good = 'the last good one';

let folder = '';
let own: string | undefined;

beforeEach(async () => {
	own = process.env['CHROME_PATH'];
	folder = await mkdtemp(join(tmpdir(), 'pdf-fault-'));
	await cp(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
	await mkdir(join(folder, 'start'));
	await writeFile(join(folder, 'start', 'is-it-done.pdf'), good);
	await writeBook('');
});

afterEach(async () => {
	if (own === undefined) delete process.env['CHROME_PATH'];
	else process.env['CHROME_PATH'] = own;
	await chmod(join(folder, 'start'), 0o755);
	await rm(folder, { recursive: true });
});

test('one chapter without a fault is made, and is the same bytes every time', async () => {
	const { file, pages } = await makePdf(folder, chapter, quiet());
	const first = await readFile(file);
	await makePdf(folder, chapter, quiet());
	expect(pages).toBe(1);
	expect((await readFile(file)).equals(first)).toBe(true);
});

describe('a fault is told and leaves the last good PDF in place', () => {
	const wide = `<div class="table"><table><tr>${'<td style="white-space:nowrap">wide as a barn</td>'.repeat(30)}</tr></table></div>`;
	test.each([
		['a missing glyph', '<p>A snowman ☃ melts.</p>', 'missing glyph'],
		['a table too wide', wide, 'a table is'],
		[
			'a link to nothing',
			'<p><a href="#nowhere">nowhere</a></p>',
			'/start/is-it-done/ links to #nowhere (“nowhere”)',
		],
		['a missing picture', '<img src="/gone.png" alt="Gone">', '/gone.png'],
		[
			'a figure without words',
			'<svg role="img" viewBox="0 0 9 9" width="9" height="9"><rect width="9" height="9"/></svg>',
			'no alternative text',
		],
		[
			'text too small',
			'<p style="font-size: 5pt">Small print, too small to be read.</p>',
			'text of 5.0 pt',
		],
	])('%s', async (_, html, words) => {
		await writeBook(html);
		await expect(makePdf(folder, chapter, quiet())).rejects.toThrow(words);
		await expectLastGood();
	});

	test('a chapter that does not exist, with its neighbours', async () => {
		await expect(makePdf(folder, 'start/done', quiet())).rejects.toThrow(
			'Did you mean start/is-it-done?',
		);
		await expectLastGood();
	});

	test('a browser that is killed', async () => {
		const { executablePath, env } = await findBrowser();
		const noted = join(folder, 'pid');
		const wrapper = join(folder, 'browser.sh');
		const settings = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`);
		await writeFile(
			wrapper,
			['#!/bin/sh', ...settings, `echo $$ > '${noted}'`, `exec '${executablePath}' "$@"`].join(
				'\n',
			),
		);
		await chmod(wrapper, 0o755);
		process.env['CHROME_PATH'] = wrapper;
		const stages = tellStages(() => undefined);
		// The note of the browser’s stage comes when it has started and before anything is printed.
		const killing = {
			...stages,
			note: () => void readFile(noted, 'utf8').then((pid) => process.kill(Number(pid), 'SIGKILL')),
		};
		await expect(makePdf(folder, chapter, killing)).rejects.toThrow(
			'The browser ended before it had printed.',
		);
		await expectLastGood();
	});

	test('a folder that cannot be written to', async () => {
		await chmod(join(folder, 'start'), 0o555);
		const isRoot = process.geteuid?.() === 0;
		if (isRoot) process.seteuid?.(65_534); // root may write everywhere; nobody may not
		try {
			await expect(makePdf(folder, chapter, quiet())).rejects.toThrow(
				`The folder ${join(folder, 'start')} cannot be written to.`,
			);
		} finally {
			if (isRoot) process.seteuid?.(0);
		}
		await expectLastGood();
	});
});

test('the command tells a fault to the reader of the screen, or to a program, and ends with 1', async () => {
	const plain = await command([]);
	expect(plain).toEqual({
		status: 1,
		out: '',
		error:
			'The PDF was not made; the last one is still in place.\nStage: browser\n' +
			'CHROME_PATH is /nowhere/chrome, which cannot be run.\n',
	});
	const json = await command(['--json']);
	expect({ ...json, out: JSON.parse(json.out) as unknown }).toEqual({
		status: 1,
		out: { failed: 'browser', problem: 'CHROME_PATH is /nowhere/chrome, which cannot be run.' },
		error: '',
	});
	await expectLastGood();
});

async function command(more: readonly string[]) {
	const env = { ...process.env, DIST: folder, CHROME_PATH: '/nowhere/chrome' };
	const args = ['src/commands/pdf.ts', '--only', chapter, ...more];
	return new Promise<{ status: unknown; out: string; error: string }>((resolve) => {
		execFile(process.execPath, args, { env }, (problem, out, error) =>
			resolve({ status: problem?.code ?? 0, out, error }),
		);
	});
}

async function expectLastGood() {
	expect(await readdir(join(folder, 'start'))).toEqual(['is-it-done.pdf']);
	expect(await readFile(join(folder, 'start', 'is-it-done.pdf'), 'utf8')).toBe(good);
}

/** A book of one chapter in the dress of the real one: its head, its styles, its fonts. */
async function writeBook(fault: string) {
	const book = await readFile(join(dist, 'book', 'index.html'), 'utf8');
	const head = book.slice(0, book.indexOf('<main'));
	const prose = 'Work is done when somebody uses it for what it was made for. '.repeat(6);
	await mkdir(join(folder, 'book'), { recursive: true });
	await writeFile(
		join(folder, 'book', 'index.html'),
		`${head}<main><section class="chapter" id="start--is-it-done" data-address="/start/is-it-done/"
			data-part="Start" data-title="Is it done?" data-term="Is it done?">
			<header class="opening"><h2>Is it done?</h2></header>
			<div class="prose"><p>${prose}</p>${fault}<p>${prose}</p></div>
		</section></main></body></html>`,
	);
}
