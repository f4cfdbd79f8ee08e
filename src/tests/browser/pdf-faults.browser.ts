import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../browser/find.ts';
import { stagesOf } from '../../export/stages.ts';
import { readFacts } from '../../print/pdf/book-facts.ts';
import { cutTo } from '../../print/pdf/cut.ts';
import { makePdf } from '../../print/pdf/make.ts';
import { openBook } from '../../print/pdf/open-book.ts';
import { setRunningHeads } from '../../print/pdf/running-heads.ts';
import { pdfFaults } from '../pdf/pdf-faults.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { dist, sharedBrowser } from './site.ts';

const chapter = 'start/is-it-done';
const good = 'the last good one';

let folder = '';
let own: string | undefined;

beforeEach(async () => {
	own = process.env['CHROME_PATH'];
	folder = await mkdtemp(join(tmpdir(), 'pdf-fault-'));
	for (const name of ['_astro', 'index.json'])
		await cp(join(dist, name), join(folder, name), { recursive: true });
	await mkdir(join(folder, 'start'));
	await writeFile(join(folder, 'start', 'is-it-done.pdf'), good);
	await writeBook('');
});

afterEach(async () => {
	if (own === undefined) delete process.env['CHROME_PATH'];
	else process.env['CHROME_PATH'] = own;
	await rm(folder, { recursive: true });
});

test('one chapter without a fault is made, and is the same bytes every time', async () => {
	const { file, pages } = await makePdf(folder, chapter, stagesOf());
	const first = await readFile(file);
	await makePdf(folder, chapter, stagesOf());
	expect(pages).toBe(1);
	expect((await readFile(file)).equals(first)).toBe(true);
	expect(pdfFaults(await readPdf(first), (await printedRaw()).facts)).toEqual([]);
});

test('the tests of the PDF see what its finish mends, and what it cannot', async () => {
	const figure =
		'<svg role="img" viewBox="0 0 9 9" width="9" height="9"><rect width="9" height="9"/></svg>';
	await writeBook(
		`<p style="font-size: 5pt">Small print</p><ul><li><em>A</em> <a href="#start--is-it-done">(p. <span data-to="start--is-it-done">7</span>)</a></li></ul>${figure}`,
	);
	const { bytes, facts } = await printedRaw();
	const faults = pdfFaults(await readPdf(bytes), {
		...facts,
		title: 'Another',
		lang: 'fr',
		headings: [],
	}).join('\n');
	for (const fault of [
		'The title is',
		'The language is',
		'The metadata does not say PDF/UA-1',
		'1 bookmarks stand for 0 headings',
		'painted outside the structure',
		'text of 5.0 pt: Small print',
		'a figure has no alternative text',
		'Em stands in LI',
		'the role map does not know Em',
		'has no description',
		'prints a page, but it is on 1',
	])
		expect(faults).toContain(fault);
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
	])('%s', async (_, html, words) => {
		await writeBook(html);
		await expect(makePdf(folder, chapter, stagesOf())).rejects.toThrow(words);
		await expectLastGood();
	});

	test('a chapter that does not exist, with its neighbours', async () => {
		await expect(makePdf(folder, 'start/done', stagesOf())).rejects.toThrow(
			'Did you mean start/is-it-done?',
		);
		await expectLastGood();
	});

	// Playwright leaves now this, now that call without an answer.
	test.each([0, 40, 80, 120])('a browser that is killed after %i ms', async (after) => {
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
		const kill = async () => {
			await setTimeout(after);
			process.kill(Number(await readFile(noted, 'utf8')), 'SIGKILL');
		};
		// The note of its version comes when the browser has started and before anything is printed.
		const note = (words: string) => void (words.startsWith('Chromium') && kill());
		const killing = { ...stagesOf(), note };
		await expect(makePdf(folder, chapter, killing)).rejects.toThrow(
			'The browser ended before it had printed.',
		);
		await expectLastGood();
	});

	test('a folder that cannot be written to', async () => {
		const place = join(folder, 'start');
		await rm(place, { recursive: true });
		await writeFile(place, 'no folder');
		await expect(makePdf(folder, chapter, stagesOf())).rejects.toThrow(
			`The folder ${place} cannot be written to.`,
		);
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

/** The chapter as the browser prints it, before it is finished. */
async function printedRaw() {
	const browser = await sharedBrowser();
	const page = await openBook(browser, folder, '/');
	await cutTo(page, chapter);
	await setRunningHeads(page);
	const facts = await readFacts(page);
	const bytes = await page.pdf({
		preferCSSPageSize: true,
		printBackground: true,
		tagged: true,
		outline: true,
	});
	await page.close();
	return { facts, bytes };
}

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
