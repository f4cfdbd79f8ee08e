import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { putKept } from '../cache/kept-file.ts';
import { frontMatter, written } from './markdown/document.ts';
import type { PageText, PageTexts } from './markdown/page-texts.ts';
import { llmsText } from './llms.ts';
import { isRepeated } from './repeated.ts';
import { readIndex, writeIndex, type ListedPage, type SiteIndex } from './site-index.ts';

/**
 * Writes the forms for other programs into a built site: `index.md` beside every one of its `changed`
 * pages that announces one and has none yet, and of all its `pages` `/llms.txt`, `/llms-full.txt`, and in `/index.json` the pages
 * that have no file in `content/`. Gives that index; throws where a page has no `article`.
 */
export async function writeMarkdown(
	dist: string,
	pages: Iterable<string>,
	changed: ReadonlySet<string>,
	texts: PageTexts,
): Promise<SiteIndex> {
	const found = [...pages]
		.filter(mayHaveText)
		.toSorted()
		.flatMap((name) => {
			const text = texts.read(name);
			return text ? [{ name, text }] : [];
		});
	const index = withStanding(
		await readIndex(dist),
		found.map(({ text }) => text),
	);
	const listed = new Map(index.pages.map((page) => [page.address, page]));
	const below = new Map<ListedPage, Buffer>();
	for (const { name, text } of found) {
		const about = listed.get(text.address) ?? standing(index, text);
		below.set(about, text.below);
		const target = join(dist, name.replace(/\.html$/, '.md'));
		if (!changed.has(name) || existsSync(target)) continue; // made of the same page by the last build
		writeFileSync(target, [written([frontMatter(about)]), text.alone()].filter(Boolean).join('\n'));
	}
	writeIndex(dist, index);
	writeFileSync(join(dist, 'llms.txt'), llmsText(index));
	putKept(join(dist, 'llms-full.txt'), whole(index, below));
	return index;
}

/** Tells whether a file of a site is a page that may have a text of its own. */
export function mayHaveText(name: string): boolean {
	return /(?:^|\/)index\.html$/.test(name) && !isRepeated(name);
}

/**
 * The index with the pages that stand by themselves: home and the guide before the parts of the
 * book, lists such as the glossary after them.
 */
function withStanding(index: SiteIndex, built: PageText[]): SiteIndex {
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

function standing({ home, version }: SiteIndex, { title, summary, address }: PageText): ListedPage {
	const id = address.slice(home.length).replace(/\/$/, '') || 'home';
	return { id, kind: 'page', title, summary, address, markdown: `${address}index.md`, version };
}

/** Everything in reading order, in many parts. */
function whole({ title, summary, pages }: SiteIndex, below: ReadonlyMap<ListedPage, Buffer>) {
	const opening: RootContent[] = [
		{ type: 'heading', depth: 1, children: [words(title)] },
		{ type: 'blockquote', children: [{ type: 'paragraph', children: [words(summary)] }] },
	];
	const lineEnd = Buffer.from('\n');
	const texts = pages.flatMap((page) => {
		const text = below.get(page);
		return text?.length ? [lineEnd, text] : [];
	});
	return [Buffer.from(written(opening)), ...texts];
}

function words(value: string): { type: 'text'; value: string } {
	return { type: 'text', value };
}
