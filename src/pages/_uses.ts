import { getCollection, type CollectionEntry } from 'astro:content';
import { kinds, type Kind } from '../model/kinds.ts';
import { compareText, type Entry } from '../model/reading-order.ts';
import { once } from './_once.ts';
import { book } from './_shelf.ts';

/** For each source, the pages that cite it in a footnote, a push or a rule, in reading order. */
const uses = once(async (): Promise<Map<string, Entry[]>> => {
	const pages = (await Promise.all(kinds.map((kind) => getCollection(kind)))).flat();
	const cited = new Map(pages.map((page) => [`${page.collection}/${page.id}`, citedIn(page)]));
	const found = new Map<string, Entry[]>();
	for (const entry of await book())
		for (const source of cited.get(`${entry.kind}/${entry.id}`) ?? [])
			found.set(source, [...(found.get(source) ?? []), entry]);
	return found;
});

function citedIn(page: CollectionEntry<Kind>): Set<string> {
	// The labels of the footnotes that the text explains.
	const labels = (page.body ?? '')
		.matchAll(/^\[\^([a-z0-9-]+)\]:/gm)
		.map(([, label = '']) => label.split('--')[0] ?? '');
	const data = page.data as { source?: string; options?: { pushes: { source: string }[] }[] };
	const pushes = data.options?.flatMap(({ pushes }) => pushes.map(({ source }) => source)) ?? [];
	return new Set([...labels, ...pushes, ...(data.source ? [data.source] : [])]);
}

/** Every source in the order of a bibliography, with the pages that use it. */
export async function sourcesInOrder() {
	const used = await uses();
	return (await getCollection('sources'))
		.toSorted((a, b) => compareText(a.data.authors, b.data.authors) || a.data.year - b.data.year)
		.map(({ id, data }) => ({ id, ...data, pages: used.get(id) ?? [] }));
}
