import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePdf, type MadePdf } from '../export/pdf/make.ts';
import { tellStages } from '../export/pdf/stages.ts';
import { printedTriples } from './pdf-trees.ts';
import { mainWords, wordsByChapter } from './pdf-words.ts';
import { dist, startBrowser } from './site.ts';

const run = promisify(execFile);
const quiet = () => tellStages(() => undefined);
const chapter = 'start/is-it-done';

let browser: Browser;
let folder = '';
let made: MadePdf;
let seconds = 0;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'pdf-test-'));
	await cp(join(dist, 'book'), join(folder, 'book'), { recursive: true });
	await cp(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
	browser = await startBrowser();
	const began = performance.now();
	made = await makePdf(folder, undefined, quiet());
	seconds = (performance.now() - began) / 1000;
}, 600_000);

afterAll(async () => {
	await browser.close();
	await rm(folder, { recursive: true });
});

describe('the whole book', () => {
	test('is small and quick enough for its pages', () => {
		expect(made.bytes / made.pages).toBeLessThan(12_000);
		expect(made.pages / seconds).toBeGreaterThan(process.env['CI'] ? 10 : 2); // others may use the machine
	});

	test('holds every word of every page of the site', async () => {
		const tab = await browser.newPage();
		const html = await readFile(join(folder, 'book', 'index.html'), 'utf8');
		const printed = await wordsByChapter(await readFile(made.file), html);
		expect(printed.size).toBeGreaterThan(100);
		for (const [address, words] of printed) {
			const page = await readFile(join(dist, address, 'index.html'), 'utf8');
			const missing = (await mainWords(tab, page)).filter((word) => {
				const left = words.get(word) ?? 0;
				words.set(word, left - 1);
				return left <= 0;
			});
			expect(missing, address).toEqual([]);
		}
		await tab.close();
	});

	test('prints every tree with the edges of its data', async () => {
		const html = await readFile(join(folder, 'book', 'index.html'), 'utf8');
		const printed = await printedTriples(await readFile(made.file), html);
		expect(printed.size).toBeGreaterThanOrEqual(9);
		for (const [address, triples] of printed) {
			const data = await readFile(join(dist, address.replace(/\/$/, '.json')), 'utf8');
			const { nodes } = JSON.parse(data) as {
				nodes: { id: string; answers?: { id: string; go: string }[] }[];
			};
			const edges = nodes.flatMap(({ id, answers = [] }) =>
				answers.map((answer) => `${id} ${answer.id} ${answer.go}`),
			);
			expect(triples, address).toEqual(edges.toSorted());
		}
	});

	test('satisfies qpdf and Poppler where they are installed', async () => {
		const found = await run('qpdf', ['--check', made.file]).catch(
			(problem: NodeJS.ErrnoException) =>
				problem.code === 'ENOENT' ? undefined : Promise.reject(problem),
		);
		if (found) expect(found.stdout).toContain('No syntax or stream encoding errors found');
		const fonts = await run('pdffonts', [made.file]).catch(() => undefined);
		if (fonts) expect(fonts.stdout).not.toContain('Type 3');
		const info = await run('pdfinfo', ['-struct', made.file], { maxBuffer: 2 ** 27 }).catch(
			() => undefined,
		);
		if (info) expect(info.stderr).toBe('');
	});
});

describe('one chapter', () => {
	test('is the same bytes every time', async () => {
		const sums = [];
		for (let time = 0; time < 2; time += 1) {
			const { file } = await makePdf(folder, chapter, quiet());
			sums.push(
				createHash('sha256')
					.update(await readFile(file))
					.digest('hex'),
			);
		}
		expect(sums[0]).toBe(sums[1]);
	});

	test('that does not exist is told, with its neighbours', async () => {
		await expect(makePdf(folder, 'case-studies/checkout', quiet())).rejects.toThrow(
			'Did you mean case-studies/checkout-page?',
		);
	});
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
		const broken = await copyWith(html);
		await writeFile(join(broken, 'start', 'is-it-done.pdf'), 'the last good one');

		await expect(makePdf(broken, chapter, quiet())).rejects.toThrow(words);

		expect(await readFile(join(broken, 'start', 'is-it-done.pdf'), 'utf8')).toBe(
			'the last good one',
		);
		expect(await readdir(join(broken, 'start'))).toEqual(['is-it-done.pdf']);
		await rm(broken, { recursive: true });
	});

	test('no browser', async () => {
		const before = process.env['CHROME_PATH'];
		process.env['CHROME_PATH'] = '/nowhere/chrome';
		await expect(makePdf(folder, chapter, quiet())).rejects.toThrow(
			'CHROME_PATH is /nowhere/chrome',
		);
		if (before === undefined) delete process.env['CHROME_PATH'];
		else process.env['CHROME_PATH'] = before;
	});

	test.skipIf(process.getuid?.() === 0)('a folder that cannot be written to', async () => {
		await chmod(folder, 0o555);
		await expect(makePdf(folder, undefined, quiet())).rejects.toThrow('cannot be written to');
		await chmod(folder, 0o755);
	});
});

test('the totals of every case are the sums of the points on the worksheet', async () => {
	const tab = await browser.newPage();
	await tab.setContent(await readFile(join(folder, 'book', 'index.html'), 'utf8'));
	const wrong = await tab.evaluate(() => {
		const numberOf = (cell: Element | null | undefined) =>
			Number((cell?.textContent ?? '').trim().replace('−', '-')) || 0;
		const nameOf = (cell: Element | null | undefined) =>
			(cell?.textContent ?? '')
				.replace(/\(p\..*$/, '')
				.replace(/\s+/g, ' ')
				.trim();
		const sheet = new Map(
			[...document.querySelectorAll('.worksheet [data-option]')].map((row) => [
				`${nameOf(row.closest('table')?.querySelector('thead .option'))}: ${nameOf(row.querySelector('th'))}`,
				[...row.querySelectorAll('td')].map(numberOf),
			]),
		);
		const names = [
			...(document.querySelector('.worksheet thead')?.querySelectorAll('.short') ?? []),
		].map(nameOf);
		return [...document.querySelectorAll('[data-address^="/case-studies/"]:has(.ranking)')].flatMap(
			(chapter) => {
				const answers = [...chapter.querySelectorAll('table:not(.ranking) tbody tr')].flatMap(
					(row) =>
						nameOf(row.querySelector('td'))
							.split('; ')
							.map((label) => sheet.get(`${nameOf(row.querySelector('th'))}: ${label}`) ?? []),
				);
				return [...chapter.querySelectorAll('.ranking tbody tr')].flatMap((row) => {
					const at = names.indexOf(nameOf(row.querySelector('th')));
					const total = numberOf(row.querySelectorAll('td')[1]);
					const sum = answers.reduce((before, points) => before + (points[at] ?? 0), 0);
					return sum === total
						? []
						: [`${chapter.id}: ${nameOf(row.querySelector('th'))} ${total} ≠ ${sum}`];
				});
			},
		);
	});
	await tab.close();
	expect(wrong).toEqual([]);
});

async function copyWith(html: string): Promise<string> {
	const copy = await mkdtemp(join(tmpdir(), 'pdf-fault-'));
	await cp(folder, copy, { recursive: true, filter: (file) => !file.endsWith('.pdf') });
	const file = join(copy, 'book', 'index.html');
	const book = await readFile(file, 'utf8');
	const at =
		book.indexOf(
			'>',
			book.indexOf('<div class="prose"', book.indexOf('data-address="/start/is-it-done/"')),
		) + 1;
	await writeFile(file, book.slice(0, at) + html + book.slice(at));
	await mkdir(join(copy, 'start'), { recursive: true });
	return copy;
}
