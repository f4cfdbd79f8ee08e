import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { filesIn, writtenAt } from '../cache/files-in.ts';
import { digestOf } from '../cache/kept-together.ts';
import { versionOf } from '../cache/made-before.ts';
import { isRepeated } from './repeated.ts';
import { settleOrder } from './search-order.ts';
import { searchTogether } from './search-together.ts';
import { addPages, beginPart, searchedDigest, type Page, type Part } from './search-part.ts';

/** What leads to the other files of an index. */
const ofEntry = /^pagefind-entry\.json$|^pagefind\.[^/]*\.pf_meta$/;
/** The files of an index; the programs beside them stand once for all parts. */
const ofIndex = new RegExp(`^(?:filter|fragment|index)/|${ofEntry.source}`);
/** Ways to show a search that this site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|highlight)\./;

/** What decides the files of a bundle, and those that are compressed beside them. */
const programs = [
	'src/export/search-index.ts',
	'src/export/search-part.ts',
	'src/export/search-order.ts',
	'src/export/search-together.ts',
	'src/export/hosting/compress.ts',
	'src/export/hosting/write-forms.ts',
];

/** What an index was made of: each part, and each page that was read, with when it had been written. */
interface Made {
	/** The version of what made it. */
	program: string;
	parts: string[];
	pages: [name: string, written: string, digest: string | null][];
}

/** Where one part would hold more pages, there are several. */
const mostPages = 300;

/** Parts that were begun before all pages were there, by their numbers. */
export type Begun = Map<number, Part>;

/**
 * Begins the parts of which a page is likely to become another, with the pages as the last build left
 * them, until `built` says that all are there.
 */
export async function indexAhead(
	folder: string,
	record: string,
	isLikely: (name: string) => boolean,
	built: AbortSignal,
	most = mostPages,
): Promise<Begun> {
	const begun: Begun = new Map();
	const { pages } = recorded(record, versionOf(programs));
	for (const [at, part] of divided(pages, most).entries()) {
		if (built.aborted || !part.some(({ name }) => isLikely(name))) continue;
		try {
			const one = await beginPart();
			await addPages(folder, one, part, built);
			begun.set(at, one);
		} catch {
			continue; // a page is being written, or is gone: it is begun when all are there
		}
	}
	return begun;
}

/**
 * Writes the search index of a built site into `pagefind/` below it: in one part, or where there are
 * more than `most` pages, in several alike, which the search asks together. Pagefind can change
 * nothing in an index that is written; so this makes anew the parts in which a page is another than
 * `record` says, the file in which it writes down what it made. A part that was `begun` is gone on
 * with. `names` are the files of all pages, where they are known. Gives the number of pages; throws
 * where there are none, since a site without search would look complete.
 */
export async function indexSite(
	folder: string,
	record: string,
	{
		most = mostPages,
		names = filesIn(folder),
		begun = new Map(),
	}: { most?: number; names?: readonly string[]; begun?: Begun } = {},
): Promise<number> {
	const bundle = join(folder, 'pagefind');
	const program = versionOf(programs);
	const before = recorded(record, program);
	const read = pagesIn(folder, names, before);
	const parts = divided(read, most);
	if (parts.length === 0) throw new Error(`No page in ${folder} is marked for the search.`);
	const now = parts.map((part) => digestOf(JSON.stringify(part)));
	const isThere =
		before.parts.length === now.length &&
		now.every((_, at) => existsSync(join(partOf(bundle, at), 'pagefind-entry.json')));
	rmSync(record, { force: true });
	if (!isThere) rmSync(bundle, { recursive: true, force: true });
	try {
		for (const [at, part] of parts.entries())
			if (!isThere || before.parts[at] !== now[at])
				await writePart(folder, bundle, at, part, parts.length, begun.get(at));
	} finally {
		await close();
	}
	mkdirSync(dirname(record), { recursive: true });
	writeFileSync(record, JSON.stringify({ program, parts: now, pages: read } satisfies Made));
	return parts.flat().length;
}

/** All pages of a site in the order of their names; of those that stand as they were, the digest is known. */
function pagesIn(folder: string, names: readonly string[], before: Made): Made['pages'] {
	const known = new Map(before.pages.map((page) => [page[0], page]));
	return names
		.filter((name) => name.endsWith('.html') && !isRepeated(name))
		.toSorted()
		.map((name) => {
			const written = writtenAt(join(folder, name));
			const page = known.get(name);
			if (page?.[1] === written) return page;
			return [name, written, searchedDigest(join(folder, name)) ?? null];
		});
}

/** The pages that are to be found, in parts. While the number of parts stays, so does the part of each page: one more changes one part. */
function divided(read: Made['pages'], most: number): Page[][] {
	const pages = read.flatMap(([name, , digest]) => (digest ? [{ name, digest }] : []));
	const count = Math.ceil(pages.length / most);
	const parts: Page[][] = Array.from({ length: count }, () => []);
	for (const page of pages) {
		const chance = createHash('sha256').update(page.name).digest().readUInt32BE();
		parts[chance % count]?.push(page);
	}
	return parts.filter((part) => part.length > 0);
}

function recorded(record: string, program: string): Made {
	const nothing = { program, parts: [], pages: [] };
	try {
		const made = JSON.parse(readFileSync(record, 'utf8')) as Made;
		return made.program === program ? made : nothing;
	} catch {
		return nothing;
	}
}

/** Removes the files of an earlier index, which the list of this one does not name; Pagefind leaves those that are the same. */
function removeUnnamed(folder: string): void {
	const names = filesIn(folder);
	const list = names.find((name) => name.endsWith('.pf_meta') && !name.includes('/'));
	if (!list) throw new Error('The search index has no list of its files.');
	const named = gunzipSync(readFileSync(join(folder, list)));
	for (const name of names) {
		const [, hash] = /^(?:filter|fragment|index)\/([^.]+)\./.exec(name) ?? [];
		if (hash && !named.includes(hash)) rmSync(join(folder, name));
	}
}

/** The first part stands in the bundle itself. */
function partOf(bundle: string, at: number): string {
	return at === 0 ? bundle : join(bundle, `part-${at}`);
}

/** The first part tells in its entry how many there are. */
async function writePart(
	site: string,
	bundle: string,
	at: number,
	pages: readonly Page[],
	parts: number,
	begun?: Part,
): Promise<void> {
	const folder = partOf(bundle, at);
	for (const name of filesIn(folder)) if (ofEntry.test(name)) rmSync(join(folder, name));
	const part = begun && isBeginningOf(pages, begun) ? begun : await beginPart();
	await addPages(site, part, pages);
	const { index } = part;
	const written = await index.writeFiles({ outputPath: folder });
	await index.deleteIndex();
	if (written.errors.length > 0) throw new Error(`The search index: ${written.errors.join('; ')}`);
	for (const name of filesIn(folder))
		if (unused.test(name) || (at > 0 && !ofIndex.test(name))) rmSync(join(folder, name));
	removeUnnamed(folder);
	await settleOrder(folder);
	const entry = join(folder, 'pagefind-entry.json');
	const said = JSON.parse(readFileSync(entry, 'utf8')) as {
		languages: { en?: { page_count: number } };
	};
	const { page_count: count = 0 } = said.languages.en ?? {};
	if (count !== pages.length)
		throw new Error(`The search index holds ${count} of ${pages.length} pages.`);
	if (at > 0) return;
	writeFileSync(entry, JSON.stringify({ ...said, parts }));
	if (parts === 1) return;
	mkdirSync(join(folder, 'together'), { recursive: true });
	writeFileSync(join(folder, 'together/pagefind.js'), searchTogether);
}

/** Tells whether a part was handed these pages and no others so far, in this order. */
function isBeginningOf(pages: readonly Page[], { added }: Part): boolean {
	return [...added.keys()].every((name, at) => pages[at]?.name === name);
}
