import { getCollection, type CollectionEntry } from 'astro:content';
import { addressOf } from '../playbook/addresses.ts';
import { kinds, type Kind } from '../playbook/kinds.ts';
import { around, inReadingOrder, shelfAround, type Entry } from '../playbook/reading-order.ts';

/** The whole book in reading order. */
export async function book(): Promise<Entry[]> {
	const collections = await Promise.all(kinds.map((kind) => getCollection(kind)));
	return inReadingOrder(collections.flat().map(entryOf));
}

/** The pages of one part in reading order. */
export async function part(kind: Kind): Promise<Entry[]> {
	return (await book()).filter((entry) => entry.kind === kind);
}

/** What the frame around a page needs to know: where it stands and what it is called. */
export async function frameOf(page: CollectionEntry<Kind>) {
	const all = await book();
	const { kind, id, title, summary } = entryOf(page);
	return {
		...around(all, kind, id),
		kind,
		title,
		summary,
		here: addressOf(kind, id),
		shelf: shelfAround(
			all.filter((entry) => entry.kind === kind),
			id,
		),
		added: page.data.added,
		updated: page.data.updated,
	};
}

function entryOf(page: CollectionEntry<Kind>): Entry {
	const { title, summary, order } = page.data;
	const topic = 'topic' in page.data ? page.data.topic : undefined;
	return { kind: page.collection, id: page.id, title, summary, order, topic };
}

/** The pages of a kind with the given ids, in the given order. */
export async function named(kind: Kind, ids: readonly string[]): Promise<Entry[]> {
	const entries = await part(kind);
	return ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
}
