import type { Root, RootContent } from 'mdast';
import { defaultHandlers, type Handlers } from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { ListedPage } from '../site-index.ts';
import { blocks } from './blocks.ts';
import type { BuiltPage } from './read-page.ts';
import type { Reading } from './reading.ts';

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

/** The main text of a built page as Markdown: title first, margin notes as footnotes at the end. */
export function textOf({ address, article }: BuiltPage): RootContent[] {
	const reading: Reading = { address, notes: new Map() };
	const body = blocks(article.children, reading);
	const title = body.findIndex((node) => node.type === 'heading' && node.depth === 1);
	const notes = [...reading.notes].map(([label, children]): RootContent => ({
		type: 'footnoteDefinition',
		identifier: label,
		label,
		children: [{ type: 'paragraph', children }],
	}));
	return [...body.splice(title, title < 0 ? 0 : 1), ...body, ...notes];
}

/** What the index says of a page, as front matter. */
export function frontMatter({
	title,
	summary,
	address,
	kind,
	version,
	...page
}: ListedPage): RootContent {
	const dates = {
		...(page.added && { added: page.added }),
		...(page.updated && { updated: page.updated }),
	};
	const value = stringify({ title, summary, address, kind, version, ...dates }, { lineWidth: 0 });
	return { type: 'yaml', value: value.trimEnd() };
}

/** Writes Markdown as GitHub reads it. */
export function written(children: RootContent[]): string {
	const root: Root = { type: 'root', children };
	return writer.stringify(root);
}
