import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { frontMatter, textOf, written } from './markdown/document.ts';
import { readPage, type BuiltPage } from './markdown/read-page.ts';
import { llmsText } from './llms.ts';
import { madeBefore } from '../cache/made-before.ts';
import { filesIn, writtenAt } from '../cache/files-in.ts';
import { readIndex, writeIndex, type ListedPage, type SiteIndex } from './site-index.ts';

const keep = madeBefore('markdown', ['src/export/markdown', 'src/export/markdown.ts']);

/** Stands before the label of each footnote until it is known which page the text stands on. */
const mark = '\uE000';

/** A built page as Markdown, in two pieces: its title, and what comes below. */
interface Written extends Omit<BuiltPage, 'article'> {
	title: string;
	heading: string;
	rest: string;
}

/** What was read of each page, by its file, and when that had been written. */
export type Ahead = Map<string, { written: string; page: Written | null }>;

/**
 * Writes the forms for other programs into a built site: `index.md` beside every page that
 * announces one and has none yet, `/llms.txt`, `/llms-full.txt`, and in `/index.json` the pages that have no file in
 * `content/`. Gives the number of pages; throws where a page has no `article`. What was read `ahead`
 * of pages that are still the same is not read again.
 */
export async function writeMarkdown(dist: string, ahead: Ahead): Promise<number> {
	const found = await readPages(dist, ahead);
	const index = withStanding(
		await readIndex(dist),
		found.map(({ page }) => page),
	);
	const listed = new Map(index.pages.map((page) => [page.address, page]));
	const texts = new Map<ListedPage, Written>();
	for (const { file, page } of found) {
		const about = listed.get(page.address) ?? standing(index, page);
		texts.set(about, page);
		const target = file.replace(/\.html$/, '.md');
		if (existsSync(target)) continue; // made of the same page by the last build
		const text = [written([frontMatter(about)]), page.heading, page.rest].filter(Boolean);
		writeFileSync(target, text.join('\n').replaceAll(mark, ''));
	}
	writeIndex(dist, index);
	await writeFile(join(dist, 'llms.txt'), llmsText(index));
	await writeFile(join(dist, 'llms-full.txt'), whole(index, texts));
	return found.length;
}

/**
 * Reads what `writeMarkdown` will need of each page, while pages are still being written, until
 * `built` says that all are. The longer nothing new is found, the longer it waits to look again.
 */
export async function readAhead(dist: string, built: AbortSignal): Promise<Ahead> {
	const ahead: Ahead = new Map();
	for (let pause = 100; !built.aborted; pause = Math.min(2 * pause, 1000)) {
		for (const file of soFar(() => pagesIn(dist)) ?? []) {
			if (built.aborted) break;
			const written = soFar(() => writtenAt(file));
			if (written === undefined || ahead.get(file)?.written === written) continue;
			const html = soFar(() => readFileSync(file));
			if (!html?.subarray(-8).includes('</html>')) continue; // it is being written, or gone
			ahead.set(file, { written, page: await read(file, html) });
			pause = 100;
			await setImmediate(); // here it is told that all are built
		}
		await setTimeout(pause, undefined, { signal: built }).catch(() => undefined);
	}
	return ahead;
}

async function readPages(dist: string, ahead: Ahead): Promise<{ file: string; page: Written }[]> {
	const found: { file: string; page: Written }[] = [];
	for (const file of pagesIn(dist).toSorted()) {
		const known = ahead.get(file);
		const page =
			known && known.written === writtenAt(file)
				? known.page
				: await read(file, readFileSync(file));
		if (page) found.push({ file, page });
	}
	return found;
}

/** While a site is built, files and folders come and go as it is looked through; then it is looked at again. */
function soFar<Read>(read: () => Read): Read | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

function pagesIn(dist: string): string[] {
	return filesIn(dist)
		.filter((name) => /(?:^|\/)index\.html$/.test(name))
		.map((name) => join(dist, name));
}

/** A page that announces a Markdown form of itself, in its two pieces. */
async function read(file: string, html: Buffer): Promise<Written | null> {
	if (!html.includes('type="text/markdown"')) return null;
	const kept = await keep(html, async () => {
		const page = readPage(file, html.toString());
		return Buffer.from(JSON.stringify(page ? writtenPage(page) : null));
	});
	return JSON.parse(kept.toString()) as Written | null;
}

function writtenPage({ article, ...page }: BuiltPage): Written {
	const [heading, ...rest] = textOf({ ...page, article });
	for (const block of rest) {
		visit(block, (node) => {
			if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
			node.identifier = node.label = `${mark}${node.identifier}`;
		});
	}
	return { ...page, heading: heading ? written([heading]) : '', rest: written(rest) };
}

/**
 * The index with the pages that stand by themselves: home and the guide before the parts of the
 * book, lists such as the glossary after them.
 */
function withStanding(index: SiteIndex, built: Written[]): SiteIndex {
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

function standing({ home, version }: SiteIndex, { title, summary, address }: Written): ListedPage {
	const id = address.slice(home.length).replace(/\/$/, '') || 'home';
	return { id, kind: 'page', title, summary, address, markdown: `${address}index.md`, version };
}

/** Everything in reading order in one file; footnotes are told apart by the page they belong to. */
function whole(
	{ title, summary, pages }: SiteIndex,
	texts: ReadonlyMap<ListedPage, Written>,
): string {
	const opening: RootContent[] = [
		{ type: 'heading', depth: 1, children: [words(title)] },
		{ type: 'blockquote', children: [{ type: 'paragraph', children: [words(summary)] }] },
	];
	const parts = pages.flatMap((page) => {
		const text = texts.get(page);
		if (!text?.heading) return [];
		const link: RootContent = { type: 'link', url: page.address, children: [words(page.address)] };
		const from = written([{ type: 'paragraph', children: [words('From '), link] }]);
		const rest = text.rest.replaceAll(mark, `${page.id.replaceAll('/', '-')}-`);
		return [written([{ type: 'thematicBreak' }]), text.heading, from, ...(rest ? [rest] : [])];
	});
	return [written(opening), ...parts].join('\n');
}

function words(value: string): { type: 'text'; value: string } {
	return { type: 'text', value };
}
