import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkSite } from './link-site.ts';

let dist = '';
beforeEach(async () => void (dist = await mkdtemp(join(tmpdir(), 'pdf-link-'))));
afterEach(() => rm(dist, { recursive: true }));

test('the link to the book says what the PDF is, also when the PDF is made again', async () => {
	const page = join(dist, 'index.html');
	await writeFile(page, '<p><a href="/handbook/book/" data-pdf-link>The book on one page</a></p>');

	const date = '2026-11-23';
	await linkSite(dist, { name: 'book.pdf', pages: 98, bytes: 1_010_000, date });
	await linkSite(dist, { name: 'book.pdf', pages: 99, bytes: 1_060_000, date });

	expect(await readFile(page, 'utf8')).toBe(
		'<p><a href="/handbook/book.pdf" data-pdf-link>PDF, 99 pages, 1.1 MB, 23 November 2026</a></p>',
	);
});
