import { createHash } from 'node:crypto';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { versionOf } from '../cache/made-before.ts';
import { kinds, type Kind } from '../model/kinds.ts';
import { collected } from './_collected.ts';

const data = ['sources', 'glossary', 'tensions'] as const satisfies CollectionKey[];

let kept: Promise<string> | undefined;

/**
 * Stands for everything that decides how the page of an entry looks, so that a build may take it as
 * the last one made it: its own file, and what any page shows of others, which is never more than
 * their front matter. A page that shows the text of others has no such key, and is always made.
 */
export async function cacheKeyOf(page: CollectionEntry<Kind>): Promise<string> {
	kept ??= shared();
	return `${page.digest} ${await kept}`;
}

/** A digest of all front matter, of all data and of all programs; made once for a build. */
async function shared(): Promise<string> {
	const hash = createHash('sha256');
	for (const key of [...kinds, ...data])
		for (const { id, data } of await collected(key)) hash.update(JSON.stringify([key, id, data]));
	const programs = ['src', 'public', 'astro.config.mjs', 'content/site.yaml'];
	return hash.update(versionOf(programs)).digest('hex').slice(0, 32);
}
