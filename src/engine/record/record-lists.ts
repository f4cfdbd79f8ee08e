import { fill } from './fill.ts';
import type { Listing } from './layout.ts';

/** A list of one line, which nothing can shorten. */
export function line(text: string): Listing {
	return { items: [text], more: () => text };
}

/** Makes lists with a bullet for each thing; what finds no room is gathered by name in the words given. */
export function listings(andMore: string) {
	return <T>(
		things: readonly T[],
		say: (thing: T) => string = String,
		name: (thing: T) => string = say,
	): Listing => ({
		items: things.map((thing) => `* ${say(thing)}`),
		more: (count) =>
			`* ${fill(
				andMore,
				count,
				things
					.slice(-count)
					.map((thing) => name(thing).replace(/\.$/, ''))
					.join('; '),
			)}`,
	});
}
