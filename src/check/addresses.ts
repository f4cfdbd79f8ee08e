import { addressOf } from '../model/addresses.ts';
import { aliasesOf, formerAddresses } from '../model/aliases.ts';
import type { BookDocument } from '../model/read/document.ts';
import type { Book } from './read/book.ts';

/** The address of a page and of each of its headings. */
export function permalinksOf({ kind, id, anchors }: BookDocument): string[] {
	const address = addressOf(kind, id);
	return [address, ...anchors.map((anchor) => `${address}#${anchor.id}`)];
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
