import { getCollection, type CollectionEntry } from 'astro:content';
import { addressOf } from '../model/addresses.ts';
import { kinds, type Kind } from '../model/kinds.ts';
import { around, inReadingOrder, shelfAround, type Entry } from '../model/reading-order.ts';
import { once } from './_once.ts';

/** The whole book in reading order. */
export const book = once(async (): Promise<Entry[]> => {
	const collections = await Promise.all(kinds.map((kind) => getCollection(kind)));
	return inReadingOrder(collections.flat().map(entryOf));
});

/** The pages of one part in reading order. */
export async function part(kind: Kind): Promise<Entry[]> {
	return (await book()).filter((entry) => entry.kind === kind);
}

/** What the frame around a page needs to know: where it stands and what it is called. */
export async function frameOf(page: CollectionEntry<Kind>) {
	const { kind, id, title, summary } = entryOf(page);
	return {
		...around(await book(), kind, id),
		kind,
		title,
		summary,
		words: page.data.words,
		here: addressOf(kind, id),
		shelf: shelfAround(await part(kind), id),
		added: page.data.added,
		updated: page.data.updated,
		oneSheet: 'oneSheet' in page.data && page.data.oneSheet,
	};
}

/** What stands above the title of a page: the short name of a question, what the name of a priority means. */
export function kickerOf({ data }: CollectionEntry<Kind>): string | undefined {
	return 'name' in data ? data.name : 'gloss' in data ? data.gloss : undefined;
}

function entryOf(page: CollectionEntry<Kind>): Entry {
	const { title, summary, order } = page.data;
	const topic = 'topic' in page.data ? page.data.topic : undefined;
	const gloss = 'gloss' in page.data ? page.data.gloss : undefined;
	return { kind: page.collection, id: page.id, title, summary, order, topic, gloss };
}

/** The pages of a kind with the given ids, in the given order. */
export async function named(kind: Kind, ids: readonly string[]): Promise<Entry[]> {
	const pages = await part(kind);
	return ids.flatMap((id) => pages.find((page) => page.id === id) ?? []);
}
