import { getCollection, type CollectionEntry } from 'astro:content';
import { kinds, type Kind } from '../model/kinds.ts';
import { compareText, type Entry } from '../model/reading-order.ts';
import { once } from './_once.ts';
import { book } from './_shelf.ts';

/** A page that uses a source, with the labels of the notes that cite it, in their order. */
export type Use = Entry & { notes: string[] };

/** For each source, the pages that cite it in a footnote, a push or a rule, in reading order. */
const uses = once(async (): Promise<Map<string, Use[]>> => {
	const pages = (await Promise.all(kinds.map((kind) => getCollection(kind)))).flat();
	const cited = new Map(pages.map((page) => [`${page.collection}/${page.id}`, citedIn(page)]));
	const found = new Map<string, Use[]>();
	for (const entry of await book())
		for (const [source, notes] of cited.get(`${entry.kind}/${entry.id}`) ?? [])
			found.set(source, [...(found.get(source) ?? []), { ...entry, notes: notes.toSorted() }]);
	return found;
});

/** The sources of a page, each with the labels of the notes that cite it. */
function citedIn(page: CollectionEntry<Kind>): Map<string, string[]> {
	const cited = new Map<string, string[]>();
	for (const [, label = ''] of (page.body ?? '').matchAll(/^\[\^([a-z0-9-]+)\]:/gm)) {
		const source = label.split('--')[0] ?? label;
		cited.set(source, [...(cited.get(source) ?? []), label]);
	}
	const data = page.data as { source?: string; options?: { pushes: { source: string }[] }[] };
	const pushes = data.options?.flatMap(({ pushes }) => pushes.map(({ source }) => source)) ?? [];
	for (const source of [...pushes, ...(data.source ? [data.source] : [])])
		cited.set(source, cited.get(source) ?? []);
	return cited;
}

const undated = 9999;

/** Every source in the order of a bibliography, with the pages that use it. */
export async function sourcesInOrder() {
	const used = await uses();
	return (await getCollection('sources'))
		.toSorted(
			(a, b) =>
				compareText(a.data.authors, b.data.authors) ||
				(a.data.year ?? undated) - (b.data.year ?? undated),
		)
		.map(({ id, data }) => ({ id, ...data, pages: used.get(id) ?? [] }));
}
