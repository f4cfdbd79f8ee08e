import { addressOf } from './addresses.ts';
import type { Book } from './check/book.ts';
import type { BookDocument } from './check/document.ts';
import { aliasMapOf } from './tree-document.ts';

/** The address of a page and of each of its headings. */
export function permalinksOf({ kind, id, anchors }: BookDocument): string[] {
	const address = addressOf(kind, id);
	return [address, ...anchors.map((anchor) => `${address}#${anchor.id}`)];
}

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

/** For each old address the address of the page that has taken its place. */
export function redirectsOf({ documents }: Book): Map<string, string> {
	return new Map(
		documents.flatMap(({ kind, id, frontMatter }) =>
			formerAddresses(frontMatter.data).map((old) => [old, addressOf(kind, id)] as const),
		),
	);
}

/** Everything that leads somewhere: addresses, anchors, and what aliases cover of earlier ones. */
export function landingsOf({ documents }: Book): Set<string> {
	const landings = new Set<string>();
	for (const document of documents) {
		const { addresses, anchors } = aliasesOf(document);
		const own = addressOf(document.kind, document.id);
		const now = [...document.anchors.map(({ id }) => id), ...anchors];
		for (const address of [own, ...addresses]) {
			landings.add(address);
			for (const anchor of now) landings.add(`${address}#${anchor}`);
		}
	}
	return landings;
}

/** The ledger with the book’s addresses added. Nothing is ever taken out: that is for people to do. */
export function withPermalinks(ledger: readonly string[], { documents }: Book): string[] {
	const lines = new Set([
		...ledger.map((line) => line.trim()).filter(Boolean),
		...documents.flatMap(permalinksOf),
	]);
	return [...lines].toSorted();
}
