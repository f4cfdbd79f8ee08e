import type { Root } from 'hast';
import type { RootContent } from 'mdast';
import { defaultHandlers, type Handlers } from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { CataloguePage } from '../model/catalogue.ts';
import type { JsonTree } from '../model/tree/json.ts';
import { findElement } from './elements.ts';
import { outlineOf } from './markdown/outline.ts';
import { labelMark, textOfPage } from './markdown/text-of-page.ts';

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

/** A page as the index of the site lists it. */
export type ListedPage = Omit<CataloguePage, 'markdown'>;

/** A page in Markdown: a file by itself, and a part of the file that holds the whole book. */
export interface InMarkdown {
	alone: string;
	below: string;
}

/** Writes a finished page as Markdown. One that holds a decision tree tells the whole of it, too. */
export function inMarkdown(page: ListedPage, html: Root, tree?: JsonTree): InMarkdown {
	const { address, data = '' } = page;
	const article = findElement(html, ({ tagName }) => tagName === 'article');
	if (!article) throw new Error(`${address} has no \`article\` to make Markdown of.`);
	const outline = tree && outlineOf(tree, address, data);
	const [title, ...rest] = textOfPage(article, address, outline);
	const heading = title ? written([title]) : '';
	const body = written(rest);
	const alone = [written([frontMatter(page)]), heading, body].filter(Boolean).join('\n');
	const below = ['---\n', heading, `From <${address}>\n`, body].filter(Boolean).join('\n');
	const place = page.id.replaceAll('/', '-');
	return {
		alone: alone.replaceAll(labelMark, ''),
		below: below.replaceAll(labelMark, `${place}-`),
	};
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
}: ListedPage): RootContent {
	const dates = { ...(added && { added }), ...(updated && { updated }) };
	const value = stringify({ title, summary, address, kind, version, ...dates }, { lineWidth: 0 });
	return { type: 'yaml', value: value.trimEnd() };
}

/** Writes Markdown as GitHub reads it. Spaces that hold a line together would be in the way of whoever searches it. */
function written(children: RootContent[]): string {
	return writer.stringify({ type: 'root', children }).replace(/[\u00a0\u202f]/g, ' ');
}
