import type { CollectionEntry } from 'astro:content';
import type { Kind } from '../model/kinds.ts';
import { cacheKeyOf } from './_cache-key.ts';

/** What `getStaticPaths` gives for the pages of entries, each with the key that a build keeps it under. */
export function pathsOf<Page extends CollectionEntry<Kind>, Params>(
	pages: readonly Page[],
	params: (page: Page) => Params,
) {
	return Promise.all(
		pages.map(async (page) => ({
			params: params(page),
			props: { page },
			cacheKey: await cacheKeyOf(page),
		})),
	);
}
