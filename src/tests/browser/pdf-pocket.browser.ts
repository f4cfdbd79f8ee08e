import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Download } from '../../export/link-downloads.ts';
import { stagesOf } from '../../export/stages.ts';
import { readFacts } from '../../print/pdf/book-facts.ts';
import { makePdf } from '../../print/pdf/make.ts';
import { openBook } from '../../print/pdf/open-book.ts';
import { linesAlone, nearlyEmpty, paragraphsIn } from '../pdf/page-breaks.ts';
import { pdfFaults } from '../pdf/pdf-faults.ts';
import { readPdf, type ReadPdf } from '../pdf/read-pdf.ts';
import { dist, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
let book: Page;
let folder = '';
let made: Download;
let pdf: ReadPdf;
/** The chapters in their order, each with the pages that it stands on. */
let chapters: { id: string; page: number; pages: number }[];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'pocket-test-'));
	for (const name of ['book', '_astro', 'index.json'])
		await cp(join(dist, name), join(folder, name), { recursive: true });
	book = await openBook(browser, folder, '/', true);
	made = await makePdf(folder, undefined, stagesOf(), true);
	pdf = await readPdf(await readFile(made.file));
	const ids = await book.evaluate(() =>
		[...document.querySelectorAll('.chapter:not(.contents)')].map(({ id }) => id),
	);
	const begins = ids.map((id) => pdf.pageOf.get(id) ?? 0);
	chapters = ids.map((id, at) => {
		const page = begins[at] ?? 0;
		return { id, page, pages: (begins[at + 1] ?? pdf.pages.length + 1) - page };
	});
}, 300_000);

afterAll(async () => {
	await book.close();
	await rm(folder, { recursive: true });
});

test('has at most 48 pages, and a name of its own', () => {
	expect(basename(made.file)).toMatch(/-pocket\.pdf$/);
	expect(made.pages).toBe(pdf.pages.length);
	expect(made.pages).toBeLessThanOrEqual(48);
});

test('is PDF/UA-1, in our fonts, and its bookmarks, links and page numbers lead where they say', async () => {
	expect(pdfFaults(pdf, await readFacts(book))).toEqual([]);
});

test('leaves no page nearly empty, and no line alone', async () => {
	expect(linesAlone(pdf.pages, await paragraphsIn(book))).toEqual([]);
	expect(nearlyEmpty(pdf.pages)).toEqual([]);
});

test('holds the three cases as two facing pages each, with their balances', async () => {
	const cases = chapters.filter(({ id }) => id.startsWith('case-studies--'));
	expect(cases).toHaveLength(3);
	for (const { id, page, pages } of cases) expect([id, page % 2, pages]).toEqual([id, 0, 2]);
	expect(await book.locator('[id^="case-studies--"] .balance').count()).toBe(3);
});

test('holds every tree on one page, with the edges and the numbered results of its data', async () => {
	const trees = chapters.filter(({ id }) => id.startsWith('decision-trees--'));
	const { pages } = JSON.parse(await readFile(join(dist, 'index.json'), 'utf8')) as {
		pages: { id: string; kind: string }[];
	};
	const wanted = pages.filter(({ kind }) => kind === 'decision-trees');
	expect(trees.map(({ id }) => id.replace('--', '/'))).toEqual(wanted.map(({ id }) => id));
	for (const { id, pages } of trees) {
		expect([id, pages]).toEqual([id, 1]);
		const data = await readFile(join(dist, `${id.replace('--', '/')}.json`), 'utf8');
		const { nodes } = JSON.parse(data) as {
			nodes: { title: string; id: string; answers?: { id: string; go: string }[] }[];
		};
		const printed = await book.evaluate((id) => {
			const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
			const all = (selector: string) => [
				...document.querySelectorAll<HTMLElement>(`[id="${id}"] ${selector}`),
			];
			return {
				edges: all('[data-edge]').map(({ dataset }) => dataset['edge'] ?? ''),
				drawn: all('.drawn-tree .result > text').map(wordsOf),
				results: all('.results li').map((result) =>
					[...result.querySelectorAll('.node, b')].map(wordsOf).join(' '),
				),
			};
		}, id);
		const edges = nodes.flatMap(({ id, answers = [] }) =>
			answers.map((answer) => `${id} ${answer.id} ${answer.go}`),
		);
		expect(printed.edges.toSorted(), id).toEqual(edges.toSorted());
		const results = nodes.flatMap(({ title, answers }, at) =>
			answers ? [] : [`${at + 1} ${title}`],
		);
		expect(printed.drawn.toSorted(), id).toEqual(results.toSorted());
		expect(printed.results.map((words) => words.replace(/\.$/, ''))).toEqual(results);
	}
});

test('satisfies qpdf where it is installed', async () => {
	const found = await promisify(execFile)('qpdf', ['--check', made.file]).catch(
		(problem: NodeJS.ErrnoException) =>
			problem.code === 'ENOENT' ? undefined : Promise.reject(problem),
	);
	if (found) expect(found.stdout).toContain('No syntax or stream encoding errors found');
});
