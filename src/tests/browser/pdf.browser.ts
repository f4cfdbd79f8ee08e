import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stagesOf } from '../../export/stages.ts';
import { readFacts } from '../../print/pdf/book-facts.ts';
import type { Download } from '../../export/link-downloads.ts';
import { makePdf } from '../../print/pdf/make.ts';
import type { JsonTree } from '../../model/tree/json.ts';
import { openBook } from '../../print/pdf/open-book.ts';
import { linesAlone, nearlyEmpty, paragraphsIn } from '../pdf/page-breaks.ts';
import { pdfFaults } from '../pdf/pdf-faults.ts';
import { printedEdges } from '../pdf/printed-trees.ts';
import { mainWords, missingWords, wordsByChapter } from '../pdf/printed-words.ts';
import { readPdf, type ReadPdf } from '../pdf/read-pdf.ts';
import { dist, sharedBrowser } from './site.ts';

const run = promisify(execFile);

const browser = await sharedBrowser();
let book: Page;
let folder = '';
let made: Download;
let bytes: Buffer;
let pdf: ReadPdf;
/** Made a second time beside the tests of the first. */
let again: Promise<Buffer>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'pdf-test-'));
	for (const name of ['book', '_astro', 'index.json'])
		await cp(join(dist, name), join(folder, name), { recursive: true });
	book = await openBook(browser, folder, '/');
	made = await makePdf(folder, undefined, stagesOf());
	bytes = await readFile(made.file);
	again = makePdf(folder, undefined, stagesOf()).then(({ file }) => readFile(file));
	again.catch(() => undefined);
	pdf = await readPdf(bytes);
}, 300_000);

afterAll(async () => {
	await book.close();
	await rm(folder, { recursive: true });
});

test('is small for its pages', () => {
	expect(made.pages).toBeGreaterThan(300);
	expect(made.pages).toBe(pdf.pages.length);
	expect(made.bytes / made.pages).toBeLessThan(12_000);
});

test('is PDF/UA-1, in our fonts, and its bookmarks, links and page numbers lead where they say', async () => {
	expect(pdfFaults(pdf, await readFacts(book))).toEqual([]);
});

test('leaves hardly a page empty, and no line alone', async () => {
	expect(linesAlone(pdf.pages, await paragraphsIn(book))).toEqual([]);
	const empty = nearlyEmpty(pdf.pages);
	expect(empty.length, `pages ${empty.join(', ')}`).toBeLessThan(pdf.pages.length / 100);
});

test('holds every word of every page of the site', async () => {
	const tab = await browser.newPage();
	const printed = await wordsByChapter(pdf, book);
	expect(printed.size).toBeGreaterThan(100);
	for (const [address, words] of printed) {
		const page = await readFile(join(dist, address, 'index.html'), 'utf8');
		expect(missingWords(await mainWords(tab, page), words), address).toEqual([]);
	}
	await tab.close();
});

test('prints every tree with the edges of its data', async () => {
	const printed = await printedEdges(book);
	expect(printed.size).toBeGreaterThanOrEqual(9);
	for (const [address, edges] of printed) {
		const data = await readFile(join(dist, address.replace(/\/$/, '.json')), 'utf8');
		const tree = JSON.parse(data) as JsonTree;
		const wanted = tree.edges.map(({ node, answer, target }) => `${node} ${answer} ${target}`);
		expect(edges, address).toEqual(wanted.toSorted());
	}
});

test('satisfies qpdf and Poppler where they are installed', async () => {
	const found = await run('qpdf', ['--check', made.file]).catch((problem: NodeJS.ErrnoException) =>
		problem.code === 'ENOENT' ? undefined : Promise.reject(problem),
	);
	if (found) expect(found.stdout).toContain('No syntax or stream encoding errors found');
	const fonts = await run('pdffonts', [made.file]).catch(() => undefined);
	if (fonts) expect(fonts.stdout).not.toMatch(/Type 3| no +(?:yes|no) +(?:yes|no) +\d/);
	const info = await run('pdfinfo', ['-struct', made.file], { maxBuffer: 2 ** 27 }).catch(
		() => undefined,
	);
	if (info) expect(info.stderr).toBe('');
});

test('is the same bytes every time', async () => {
	const other = await again;
	if (!other.equals(bytes)) expect((await readPdf(other)).pages).toEqual(pdf.pages);
	expect(other.equals(bytes)).toBe(true);
}, 300_000);
