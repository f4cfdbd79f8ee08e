import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { pathOf } from '../model/catalogue.ts';
import { standingPages } from '../model/standing-pages.ts';
import type { JsonTree } from '../model/tree/json.ts';
import { inMarkdown, type ListedPage } from './markdown.ts';
import { narrowPolicy } from './policy.ts';
import { readIndex } from './site-index.ts';

/**
 * Goes once through the pages that the index of a built site lists, and the list of all pages: the
 * policy of each is narrowed to what stands on it, and its Markdown is written beside it. What the
 * index lists is written once more into `llms-full.txt`, in reading order.
 */
export async function finishPages(dist: string): Promise<void> {
	const book = await readIndex(dist);
	const finish = (page: ListedPage): string => {
		const folder = join(dist, pathOf(book, page.address));
		const file = join(folder, 'index.html');
		const html = readFileSync(file, 'utf8');
		const tree = fromHtml(html);
		writeFileSync(file, narrowPolicy(html, tree));
		const { alone, below } = inMarkdown(page, tree, page.data ? readTree(folder) : undefined);
		writeFileSync(join(folder, 'index.md'), alone);
		return below;
	};
	const opening = `# ${book.title}\n\n> ${book.summary}\n`;
	writeFileSync(join(dist, 'llms-full.txt'), [opening, ...book.pages.map(finish)].join('\n'));
	const { title, summary } = standingPages.search;
	const address = `${book.home}search/`;
	finish({ id: 'search', kind: 'page', title, summary, address, version: book.version });
}

/** The decision tree of a page, whose data lie beside its folder. */
function readTree(folder: string): JsonTree {
	return JSON.parse(readFileSync(`${folder.replace(/[\\/]$/, '')}.json`, 'utf8')) as JsonTree;
}
