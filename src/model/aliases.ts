import type { BookDocument } from './read/document.ts';
import { aliasMapOf } from './tree/document.ts';

/** What a page was called before. */
export interface Aliases {
	/** Addresses of pages that this one has replaced: `/case-studies/old-name/`. */
	addresses: string[];
	/** Anchors it no longer has, without `#`. */
	anchors: string[];
}

/**
 * The aliases in a page’s front matter: a list of old addresses and old anchors, or in a
 * decision tree a map of old anchors and addresses to nodes. Reads what is there.
 */
export function aliasesOf({ frontMatter: { data } }: BookDocument): Aliases {
	const names = aliasNames(data);
	return {
		addresses: names.filter((name) => name.startsWith('/')),
		anchors: names.filter((name) => !name.startsWith('/')).map((name) => name.replace(/^#/, '')),
	};
}

/** The old addresses that a page’s front matter names. */
export function formerAddresses(data: unknown): string[] {
	return aliasNames(data).filter((name) => name.startsWith('/'));
}

function aliasNames(data: unknown): string[] {
	const given = (data as { aliases?: unknown } | null | undefined)?.aliases;
	return Array.isArray(given)
		? given.filter((name): name is string => typeof name === 'string')
		: Object.keys(aliasMapOf(data));
}
