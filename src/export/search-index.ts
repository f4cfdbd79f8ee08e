import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { filesIn, writtenAt } from '../cache/files-in.ts';
import { versionOf } from '../cache/made-before.ts';
import { ended } from './ended.ts';
import { settleOrder } from './search-order.ts';

/** Folders of pages that repeat the text of others. */
const repeated = /^(?:book|embed)\//;
/** What marks the text of a page that is to be found. */
const mark = 'data-pagefind-body';
/** What leads to the other files of an index. */
const ofEntry = /^pagefind-entry\.json$|^pagefind\.[^/]*\.pf_meta$/;
/** The files of an index; the programs beside them stand once for all parts. */
const ofIndex = new RegExp(`^(?:filter|fragment|index)/|${ofEntry.source}`);
/** Ways to show a search that this site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|highlight)\./;

/** What decides the files of a bundle, and those that are compressed beside them. */
const programs = [
	'src/export/search-index.ts',
	'src/export/search-order.ts',
	'src/export/hosting/compress.ts',
	'src/export/hosting/compress-thread.ts',
];

/** A page to be found: its file below the site, and the digest of what is searched of it. */
interface Page {
	name: string;
	digest: string;
}

/** What an index was made of: each part, and each page that was read, with when it had been written. */
interface Made {
	/** The version of what made it. */
	program: string;
	parts: string[];
	pages: [name: string, written: string, digest: string | null][];
}

/**
 * Writes the search index of a built site into `pagefind/` below it: in one part, or where there are
 * more than `most` pages, in several alike, which the search asks together. Pagefind can change
 * nothing in an index; so this makes anew the parts in which a page is another than `record` says, the
 * file in which it writes down what it made. Gives the number of pages; throws where there are none,
 * since a site without search would look complete.
 */
export async function indexSite(folder: string, record: string, most = 500): Promise<number> {
	const bundle = join(folder, 'pagefind');
	const program = versionOf(programs);
	const before = recorded(record, program);
	const read = pagesIn(folder, before);
	const pages = read.flatMap(([name, , digest]) => (digest ? [{ name, digest }] : []));
	if (pages.length === 0) throw new Error(`No page in ${folder} is marked for the search.`);
	const parts = divided(pages, Math.ceil(pages.length / most));
	const now = parts.map((part) => digestOf(JSON.stringify(part)));
	const isThere =
		before.parts.length === now.length &&
		now.every((_, at) => existsSync(join(partOf(bundle, at), 'pagefind-entry.json')));
	rmSync(record, { force: true });
	if (!isThere) rmSync(bundle, { recursive: true, force: true });
	try {
		for (const [at, part] of parts.entries())
			if (!isThere || before.parts[at] !== now[at])
				await writePart(folder, bundle, at, part, parts.length);
	} finally {
		await close();
	}
	mkdirSync(dirname(record), { recursive: true });
	writeFileSync(record, JSON.stringify({ program, parts: now, pages: read } satisfies Made));
	return pages.length;
}

/** Indexes a site in a thread; fails as that does. */
export function indexBeside(dist: string, record: string): Promise<void> {
	const program = new URL('./search-thread.ts', import.meta.url);
	const thread = new Worker(program, { workerData: { dist, record } });
	return ended(thread, 'The search index was left unwritten');
}

/** All pages of a site in the order of their names; of those that stand as they were, the digest is known. */
function pagesIn(folder: string, before: Made): Made['pages'] {
	const known = new Map(before.pages.map((page) => [page[0], page]));
	return filesIn(folder)
		.filter((name) => name.endsWith('.html') && !repeated.test(name))
		.toSorted()
		.map((name) => {
			const written = writtenAt(join(folder, name));
			const page = known.get(name);
			if (page?.[1] === written) return page;
			const text = searchedIn(join(folder, name));
			return [name, written, text === undefined ? null : digestOf(text)];
		});
}

/** The HTML of a page from the marked element on, since nothing before it is searched; none where no element is marked. */
function searchedIn(file: string): string | undefined {
	const html = readFileSync(file, 'utf8');
	const at = html.indexOf(mark);
	return at < 0 ? undefined : `<html><body>${html.slice(html.lastIndexOf('<', at))}`;
}

/** The pages in as many parts. While the number of parts stays, so does the part of each page: one more changes one part. */
function divided(pages: readonly Page[], count: number): Page[][] {
	const parts: Page[][] = Array.from({ length: count }, () => []);
	for (const page of pages) {
		const chance = createHash('sha256').update(page.name).digest().readUInt32BE();
		parts[chance % count]?.push(page);
	}
	return parts.filter((part) => part.length > 0);
}

function digestOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
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
): Promise<void> {
	const folder = partOf(bundle, at);
	for (const name of filesIn(folder)) if (ofEntry.test(name)) rmSync(join(folder, name));
	const { index, errors } = await createIndex({
		forceLanguage: 'en',
		excludeSelectors: ['.anchor'],
	});
	if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
	// One after the other: a whole folder is read in an order that is another on other machines.
	for (const { name } of pages) {
		const content = searchedIn(join(site, name)) ?? '';
		const added = await index.addHTMLFile({ sourcePath: name, content });
		errors.push(...added.errors.map((error) => `${name}: ${error}`));
	}
	const written = await index.writeFiles({ outputPath: folder });
	await index.deleteIndex();
	const problems = [...errors, ...written.errors];
	if (problems.length > 0) throw new Error(`The search index: ${problems.join('; ')}`);
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
	if (at === 0) writeFileSync(entry, JSON.stringify({ ...said, parts }));
}
