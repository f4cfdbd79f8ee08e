import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { frontMatter, textOf, written } from './markdown/document.ts';
import { readPage, type BuiltPage } from './markdown/read-page.ts';
import { llmsText } from './llms.ts';
import { readIndex, writeIndex, type ListedPage, type SiteIndex } from './site-index.ts';

/**
 * Writes the forms for other programs into a built site: `index.md` beside every page that
 * announces one, `/llms.txt`, `/llms-full.txt`, and in `/index.json` the pages that have no file in
 * `content/`. Gives the number of pages; throws where a page has no `article`.
 */
export async function writeMarkdown(dist: string): Promise<number> {
	const found = await readPages(dist);
	const index = withStanding(
		await readIndex(dist),
		found.map(({ page }) => page),
	);
	const listed = new Map(index.pages.map((page) => [page.address, page]));
	const texts = new Map<ListedPage, RootContent[]>();
	for (const { file, page } of found) {
		const about = listed.get(page.address) ?? standing(index, page);
		const text = textOf(page);
		texts.set(about, text);
		await writeFile(file.replace(/\.html$/, '.md'), written([frontMatter(about), ...text]));
	}
	await writeIndex(dist, index);
	await writeFile(join(dist, 'llms.txt'), llmsText(index));
	await writeFile(join(dist, 'llms-full.txt'), whole(index, texts));
	return found.length;
}

async function readPages(dist: string): Promise<{ file: string; page: BuiltPage }[]> {
	const files = (await readdir(dist, { recursive: true })).filter((file) =>
		/(?:^|[\\/])index\.html$/.test(file),
	);
	const found: { file: string; page: BuiltPage }[] = [];
	for (const name of files.toSorted()) {
		const file = join(dist, name);
		const page = await readPage(file);
		if (page) found.push({ file, page });
	}
	return found;
}

/**
 * The index with the pages that stand by themselves: home and the guide before the parts of the
 * book, lists such as the glossary after them.
 */
function withStanding(index: SiteIndex, built: BuiltPage[]): SiteIndex {
	const known = new Set(
		index.pages.filter(({ kind }) => kind !== 'page').map(({ address }) => address),
	);
	const alone = built
		.filter(({ address, hidden }) => !hidden && !known.has(address))
		.map((page) => standing(index, page))
		.toSorted((a, b) => (a.address < b.address ? -1 : 1));
	const [before, after] = [true, false].map((first) =>
		alone.filter(({ id }) => /^(?:home|guide)(?:\/|$)/.test(id) === first),
	);
	const rest = index.pages.filter(({ address }) => known.has(address));
	return { ...index, pages: [...(before ?? []), ...rest, ...(after ?? [])] };
}

function standing(
	{ home, version }: SiteIndex,
	{ title, summary, address }: BuiltPage,
): ListedPage {
	const id = address.slice(home.length).replace(/\/$/, '') || 'home';
	return { id, kind: 'page', title, summary, address, markdown: `${address}index.md`, version };
}

/** Everything in reading order in one file; footnotes are told apart by the page they belong to. */
function whole(
	{ title, summary, pages }: SiteIndex,
	texts: ReadonlyMap<ListedPage, RootContent[]>,
): string {
	const parts = pages.flatMap((page): RootContent[] => {
		const text = structuredClone(texts.get(page) ?? []);
		for (const node of text) {
			visit(node, (each) => {
				if (each.type !== 'footnoteReference' && each.type !== 'footnoteDefinition') return;
				each.identifier = each.label = `${page.id.replaceAll('/', '-')}-${each.identifier}`;
			});
		}
		const [heading, ...rest] = text;
		if (!heading) return [];
		const link: RootContent = { type: 'link', url: page.address, children: [words(page.address)] };
		const from: RootContent = { type: 'paragraph', children: [words('From '), link] };
		return [{ type: 'thematicBreak' }, heading, from, ...rest];
	});
	const opening: RootContent[] = [
		{ type: 'heading', depth: 1, children: [words(title)] },
		{ type: 'blockquote', children: [{ type: 'paragraph', children: [words(summary)] }] },
	];
	return written([...opening, ...parts]);
}

function words(value: string): { type: 'text'; value: string } {
	return { type: 'text', value };
}
