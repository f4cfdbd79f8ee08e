import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { RootContent } from 'mdast';
import { defaultHandlers, type Handlers } from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { pathOf, type CataloguePage } from '../model/catalogue.ts';
import { standingPages } from '../model/standing-pages.ts';
import type { JsonTree } from '../model/tree/json.ts';
import { findElement } from './link-editions.ts';
import { outlineOf } from './markdown/outline.ts';
import { labelMark, textOfPage } from './markdown/text-of-page.ts';
import { readIndex } from './site-index.ts';

/** Leaves `&` in addresses as it is, where it cannot be taken for an entity: people copy them. */
const link: Handlers['link'] = Object.assign(
	(...given: Parameters<Handlers['link']>) =>
		defaultHandlers.link(...given).replace(/\\&(?!#?\w+;)/g, '&'),
	{ peek: defaultHandlers.link.peek },
);

const writer = unified()
	.use(remarkFrontmatter)
	.use(remarkGfm, { tablePipeAlign: false })
	.use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one', handlers: { link } });

type Page = Omit<CataloguePage, 'markdown'>;

/**
 * Writes the pages of a built site as Markdown: `index.md` beside every page that its index lists and
 * beside the list of all pages, and what the index lists once more in `llms-full.txt`, in reading order.
 */
export async function writeMarkdown(dist: string): Promise<void> {
	const book = await readIndex(dist);
	const { version, home } = book;
	const write = (page: Page): string => {
		const folder = pathOf(book, page.address);
		const [title, ...rest] = readText(join(dist, folder), page);
		const heading = title ? written([title]) : '';
		const body = written(rest);
		const alone = [written([frontMatter(page)]), heading, body].filter(Boolean).join('\n');
		writeFileSync(join(dist, folder, 'index.md'), alone.replaceAll(labelMark, ''));
		const place = folder.replace(/\/$/, '').replaceAll('/', '-') || 'home';
		const below = ['---\n', heading, `From <${page.address}>\n`, body].filter(Boolean).join('\n');
		return below.replaceAll(labelMark, `${place}-`);
	};
	const opening = `# ${book.title}\n\n> ${book.summary}\n`;
	writeFileSync(join(dist, 'llms-full.txt'), [opening, ...book.pages.map(write)].join('\n'));
	const { title, summary } = standingPages.search;
	write({ id: 'search', kind: 'page', title, summary, address: `${home}search/`, version });
}

/** The text of the page in a folder, which holds a decision tree where its data lie beside it. */
function readText(folder: string, { address, data }: Page): RootContent[] {
	const file = join(folder, 'index.html');
	const article = findElement(
		fromHtml(readFileSync(file, 'utf8')),
		({ tagName }) => tagName === 'article',
	);
	if (!article) throw new Error(`${file} has no \`article\` to make Markdown of.`);
	if (!data) return textOfPage(article, address);
	const tree = JSON.parse(readFileSync(`${folder.replace(/\/$/, '')}.json`, 'utf8')) as JsonTree;
	return textOfPage(article, address, outlineOf(tree, address, data));
}

/** What the index says of a page, as front matter. */
function frontMatter({
	title,
	summary,
	address,
	kind,
	version,
	added,
	updated,
}: Page): RootContent {
	const dates = { ...(added && { added }), ...(updated && { updated }) };
	const value = stringify({ title, summary, address, kind, version, ...dates }, { lineWidth: 0 });
	return { type: 'yaml', value: value.trimEnd() };
}

/** Writes Markdown as GitHub reads it. Spaces that hold a line together would be in the way of whoever searches it. */
function written(children: RootContent[]): string {
	return writer.stringify({ type: 'root', children }).replace(/[\u00a0\u202f]/g, ' ');
}
