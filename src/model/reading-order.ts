import { kinds, type Kind } from './kinds.ts';

/** What navigation needs to know of a page. */
export interface Entry {
	kind: Kind;
	id: string;
	title: string;
	summary: string;
	/** Place within its part; pages without one come after those with one. */
	order?: number | undefined;
	/** Practices only: the group they are listed under. */
	topic?: string | undefined;
	/** Priorities only: what the name means, in a few words. */
	gloss?: string | undefined;
}

/** Orders entries as the book is read: by part, then by `order`, then by title. */
export function inReadingOrder(entries: readonly Entry[]): Entry[] {
	return entries.toSorted(
		(a, b) =>
			kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
			(a.order ?? Infinity) - (b.order ?? Infinity) ||
			compareText(a.title, b.title),
	);
}

/** The pages before and after one, across the borders of parts. `book` is in reading order. */
export function around(book: readonly Entry[], kind: Kind, id: string) {
	const at = book.findIndex((entry) => entry.kind === kind && entry.id === id);
	return { previous: book[at - 1], next: at < 0 ? undefined : book[at + 1] };
}

/** Entries of one part listed beside a page of that part, and how many there are in all. */
export interface Shelf {
	entries: Entry[];
	all: number;
}

/**
 * What the navigation lists of a part: everything where it is short, else a stretch around the
 * current page. It has an upper end, so that pages do not grow with the book.
 */
export function shelfAround(part: readonly Entry[], id: string, most = 16): Shelf {
	if (part.length <= most) return { entries: [...part], all: part.length };
	const at = Math.max(
		0,
		part.findIndex((entry) => entry.id === id),
	);
	const from = Math.min(Math.max(0, at - Math.floor(most / 2)), part.length - most);
	return { entries: part.slice(from, from + most), all: part.length };
}

/** Plain code-unit order: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
