import { createIndex, type PagefindIndex } from 'pagefind';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../cache/kept-together.ts';

/** What marks the text of a page that is to be found. */
const mark = 'data-pagefind-body';

/** A page to be found: its file below the site, and the digest of what is searched of it. */
export interface Page {
	name: string;
	digest: string;
}

/** A part of an index that is being made, and the digests of the pages it was handed, in their order. */
export interface Part {
	index: PagefindIndex;
	added: Map<string, string>;
}

/** How many pages are on their way: Pagefind takes one after the other, and need not wait for the next. */
const underWay = 16;

/** Begins a part. Throws what Pagefind says. */
export async function beginPart(): Promise<Part> {
	const { index, errors } = await createIndex({
		forceLanguage: 'en',
		excludeSelectors: ['.anchor'],
	});
	if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
	return { index, added: new Map() };
}

/**
 * Hands pages of a site to a part, those left out that it has as they are, until `stop` says that it is
 * enough. One that the part has as it was takes the place of that. The order decides the index, and a
 * whole folder would be read in one that is another on other machines. Throws where a page cannot be
 * read or is not marked, and what Pagefind says of it.
 */
export async function addPages(
	site: string,
	{ index, added }: Part,
	pages: readonly Page[],
	stop?: AbortSignal,
): Promise<void> {
	const waiting = pages.filter(({ name, digest }) => added.get(name) !== digest);
	while (waiting.length > 0 && !stop?.aborted) {
		const next = waiting.splice(0, underWay).map(async ({ name }) => {
			const content = searchedIn(join(site, name));
			if (content === undefined) throw new Error(`${name} is not marked for the search.`);
			added.set(name, digestOf(content));
			return { name, ...(await index.addHTMLFile({ sourcePath: name, content })) };
		});
		const errors = (await Promise.all(next)).flatMap((page) =>
			page.errors.map((error) => `${page.name}: ${error}`),
		);
		if (errors.length > 0) throw new Error(`The search index: ${errors.join('; ')}`);
	}
}

/** The digest of what is searched of a page; none where nothing is. */
export function searchedDigest(file: string): string | undefined {
	const text = searchedIn(file);
	return text === undefined ? undefined : digestOf(text);
}

/** The HTML of a page from the marked element on, since nothing before it is searched; none where no element is marked. */
function searchedIn(file: string): string | undefined {
	const html = readFileSync(file, 'utf8');
	const at = html.indexOf(mark);
	return at < 0 ? undefined : `<html><body>${html.slice(html.lastIndexOf('<', at))}`;
}
