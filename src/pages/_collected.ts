import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';

const kept = new Map<CollectionKey, Promise<unknown>>();

/**
 * All entries of a collection, read once for a build: reading them again for every page would take
 * time that grows with the square of the book. While somebody writes (`npm run dev`) they are read
 * anew each time.
 */
export function collected<Key extends CollectionKey>(key: Key): Promise<CollectionEntry<Key>[]> {
	if (import.meta.env.DEV) return getCollection(key);
	const entries = kept.get(key) ?? getCollection(key);
	kept.set(key, entries);
	return entries as Promise<CollectionEntry<Key>[]>;
}
