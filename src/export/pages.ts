import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { pathOf } from '../model/catalogue.ts';
import { standingPages } from '../model/standing-pages.ts';
import type { JsonTree } from '../model/tree/json.ts';
import { inMarkdown, type ListedPage } from './markdown.ts';
import { narrowPolicy } from './policy.ts';
import { readIndex } from './site-index.ts';

/**
 * Goes through the pages of a built site once. The policy of each is narrowed to what stands on it.
 * Every page that the index lists, and the list of all pages, is written as Markdown beside it, and
 * what the index lists once more in `llms-full.txt`, in reading order.
 */
export async function finishPages(dist: string): Promise<void> {
	const book = await readIndex(dist);
	const { title, summary } = standingPages.search;
	const address = `${book.home}search/`;
	const search = { id: 'search', kind: 'page', title, summary, address } as const;
	const listed = new Map<string, ListedPage>(
		[...book.pages, { ...search, version: book.version }].map((page) => [
			join(pathOf(book, page.address), 'index.html'),
			page,
		]),
	);
	const parts = new Map<string, string>();
	for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.html')) continue;
		const file = join(dist, name);
		const html = readFileSync(file, 'utf8');
		const tree = fromHtml(html);
		const narrowed = narrowPolicy(html, tree);
		if (narrowed !== html) writeFileSync(file, narrowed);
		const page = listed.get(name);
		if (!page) continue;
		const { alone, below } = inMarkdown(page, tree, page.data ? readTree(file) : undefined);
		writeFileSync(join(file, '../index.md'), alone);
		parts.set(page.address, below);
	}
	const opening = `# ${book.title}\n\n> ${book.summary}\n`;
	const all = book.pages.map(({ address }) => {
		const part = parts.get(address);
		if (part === undefined) throw new Error(`${address} is in the index, but was not built.`);
		return part;
	});
	writeFileSync(join(dist, 'llms-full.txt'), [opening, ...all].join('\n'));
}

/** The decision tree of a page, whose data lie beside its folder. */
function readTree(page: string): JsonTree {
	return JSON.parse(readFileSync(page.replace(/[\\/]index\.html$/, '.json'), 'utf8')) as JsonTree;
}
