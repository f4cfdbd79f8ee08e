import { getCollection, type CollectionEntry } from 'astro:content';
import type { Kind } from '../model/kinds.ts';
import type { Entry } from '../model/reading-order.ts';
import { once } from './_once.ts';
import { book } from './_shelf.ts';

/** For each source, the pages that cite it in a footnote, a push or a rule, in reading order. */
const uses = once(async (): Promise<Map<string, Entry[]>> => {
	const entries = await book();
	const found = new Map<string, Entry[]>();
	const kinds = new Set(entries.map(({ kind }) => kind));
	const pages = (await Promise.all([...kinds].map((kind) => getCollection(kind)))).flat();
	const cited = new Map(pages.map((page) => [`${page.collection}/${page.id}`, citedIn(page)]));
	for (const entry of entries) {
		for (const source of cited.get(`${entry.kind}/${entry.id}`) ?? []) {
			const pages = found.get(source);
			if (pages) pages.push(entry);
			else found.set(source, [entry]);
		}
	}
	return found;
});

function citedIn(page: CollectionEntry<Kind>): Set<string> {
	const labels = noteLabels(page.body ?? '').map((label) => label.split('--')[0] ?? '');
	const data = page.data as { source?: string; options?: { pushes: { source: string }[] }[] };
	const pushes = data.options?.flatMap(({ pushes }) => pushes.map(({ source }) => source)) ?? [];
	return new Set([...labels, ...pushes, ...(data.source ? [data.source] : [])]);
}

/** Every source in the order of a bibliography, with the pages that use it. */
export async function sourcesInOrder() {
	const used = await uses();
	return (await getCollection('sources'))
		.toSorted((a, b) => compare(a.data.authors, b.data.authors) || a.data.year - b.data.year)
		.map(({ id, data }) => ({ id, ...data, pages: used.get(id) ?? [] }));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The labels of the footnotes that a text explains. */
function noteLabels(text: string): string[] {
	return [...text.matchAll(/^\[\^([a-z0-9-]+)\]:/gm)].map(([, label = '']) => label);
}
