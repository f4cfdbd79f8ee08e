/** Lines under one another; what finds no room is gathered in one last line. */
export interface Listing {
	readonly items: readonly string[];
	/** The line that stands for so many items at the end. */
	more(count: number): string;
}

export interface Section {
	/** With its Markdown signs, such as `## Consequences`. */
	readonly heading: string;
	readonly listings: readonly Listing[];
}

/** A list of one line, which nothing can shorten. */
export function line(text: string): Listing {
	return { items: [text], more: () => text };
}

/** A bullet for each thing; what finds no room is gathered by name. */
export function bullets<T>(
	things: readonly T[],
	textOf: (thing: T) => string = String,
	nameOf: (thing: T) => string = textOf,
): Listing {
	return {
		items: things.map((thing) => `* ${textOf(thing)}`),
		more(count) {
			const names = things.slice(-count).map((thing) => nameOf(thing).replace(/\.$/, ''));
			return `* And ${count} more: ${names.join('; ')}.`;
		},
	};
}

/**
 * Lays sections out in at most so many lines. Every list keeps at least one; the
 * room that is left goes round, a line to each, so that none starves another.
 */
export function layOut(sections: readonly Section[], room: number): readonly string[] {
	const shown = sections
		.map(({ heading, listings }) => ({
			heading,
			listings: listings.filter(({ items }) => items.length),
		}))
		.filter(({ listings }) => listings.length);
	const listings = shown.flatMap((section) => section.listings);
	const granted = new Map(listings.map((listing) => [listing, 1]));
	let left = room - 3 * shown.length - listings.length;
	for (let before = -1; left > 0 && before !== left;) {
		before = left;
		for (const listing of listings) {
			const lines = granted.get(listing) ?? 0;
			if (left === 0 || lines >= listing.items.length) continue;
			granted.set(listing, lines + 1);
			left -= 1;
		}
	}
	return shown.flatMap((section) => [
		'',
		section.heading,
		'',
		...section.listings.flatMap((listing) => fit(listing, granted.get(listing) ?? 1)),
	]);
}

function fit({ items, more }: Listing, lines: number): readonly string[] {
	return items.length <= lines
		? items
		: [...items.slice(0, lines - 1), more(items.length - lines + 1)];
}
