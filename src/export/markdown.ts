import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { frontMatter, textOf, written } from './markdown/document.ts';
import { readPage, type BuiltPage } from './markdown/read-page.ts';
import { llmsText } from './llms.ts';
import { lastMade } from '../cache/last-made.ts';
import { versionOf } from '../cache/made-before.ts';
import { filesIn, writtenAt } from '../cache/files-in.ts';
import { isRepeated } from './repeated.ts';
import { readIndex, writeIndex, type ListedPage, type SiteIndex } from './site-index.ts';

const keep = lastMade('markdown');
const programs = ['src/export/markdown', 'src/export/markdown.ts'];
let version: string | undefined;

/** Stands before the label of each footnote until it is known which page the text stands on. */
const mark = '\uE000';

/** A built page as Markdown, in two pieces: its title, and what comes below. */
interface Written extends Omit<BuiltPage, 'article'> {
	title: string;
	heading: string;
	rest: string;
}

/** A page that is still being written. */
class Unfinished extends Error {}

/** What was read of each page, by the name of its file, and when that had been written. */
export type Ahead = Map<string, { written: string; page: Written | null }>;

/**
 * Writes the forms for other programs into a built site: `index.md` beside every one of its `pages`
 * that announces one and has none yet, `/llms.txt`, `/llms-full.txt`, and in `/index.json` the pages
 * that have no file in `content/`. Gives the number of pages; throws where a page has no `article`.
 * What was read `ahead` of pages that are still the same is not read again.
 */
export async function writeMarkdown(
	dist: string,
	pages: readonly string[],
	ahead: Ahead,
): Promise<number> {
	const found = await readPages(dist, pages, ahead);
	const index = withStanding(
		await readIndex(dist),
		found.map(({ page }) => page),
	);
	const listed = new Map(index.pages.map((page) => [page.address, page]));
	const texts = new Map<ListedPage, Written>();
	for (const { name, page } of found) {
		const about = listed.get(page.address) ?? standing(index, page);
		texts.set(about, page);
		const target = join(dist, name.replace(/\.html$/, '.md'));
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
export async function readAhead(dist: string, built: AbortSignal, least = 500): Promise<Ahead> {
	const ahead: Ahead = new Map();
	for (let pause = least; !built.aborted; pause = Math.min(2 * pause, 8 * least)) {
		for (const name of soFar(() => readable(filesIn(dist))) ?? []) {
			if (built.aborted) break;
			const written = soFar(() => writtenAt(join(dist, name)));
			if (written === undefined || ahead.get(name)?.written === written) continue;
			try {
				ahead.set(name, { written, page: await read(dist, name, written) });
				pause = least;
			} catch (error) {
				if (!(error instanceof Unfinished) && existsSync(join(dist, name))) throw error;
			}
			await setImmediate(); // here it is told that all are built
		}
		await setTimeout(pause, undefined, { signal: built }).catch(() => undefined);
	}
	return ahead;
}

async function readPages(
	dist: string,
	pages: readonly string[],
	ahead: Ahead,
): Promise<{ name: string; page: Written }[]> {
	const found: { name: string; page: Written }[] = [];
	for (const name of readable(pages).toSorted()) {
		const known = ahead.get(name);
		const written = writtenAt(join(dist, name));
		const page = known?.written === written ? known.page : await read(dist, name, written);
		if (page) found.push({ name, page });
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

/** Of the files of a site, the pages that may have a text of their own. */
function readable(names: readonly string[]): string[] {
	return names.filter((name) => /(?:^|\/)index\.html$/.test(name) && !isRepeated(name));
}

/**
 * A page that announces a Markdown form of itself, in its two pieces, or null where it announces none;
 * as it was last read, where it was written at the same time. Throws where it is not whole.
 */
async function read(dist: string, name: string, written: string): Promise<Written | null> {
	version ??= versionOf(programs);
	const file = join(dist, name);
	const kept = await keep(name.replaceAll('/', '.'), `${written} ${version}`, async () => {
		const html = readFileSync(file, 'utf8');
		if (!html.trimEnd().endsWith('</html>')) throw new Unfinished(`${name} is cut off.`);
		if (!html.includes('type="text/markdown"')) return Buffer.from('null');
		const page = readPage(file, html);
		return Buffer.from(JSON.stringify(page ? writtenPage(page) : null));
	});
	return JSON.parse(String(kept)) as Written | null;
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
	const line = written([{ type: 'thematicBreak' }]);
	const parts = pages.flatMap((page) => {
		const text = texts.get(page);
		if (!text?.heading) return [];
		const from = `From <${page.address}>\n`;
		const rest = text.rest.replaceAll(mark, `${page.id.replaceAll('/', '-')}-`);
		return [line, text.heading, from, ...(rest ? [rest] : [])];
	});
	return [written(opening), ...parts].join('\n');
}

function words(value: string): { type: 'text'; value: string } {
	return { type: 'text', value };
}
