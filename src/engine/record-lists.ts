import type { Listing } from './layout.ts';
import { phrases } from './wording.ts';

/** A list of one line, which nothing can shorten. */
export function line(text: string): Listing {
	return { items: [text], more: () => text };
}

/** A bullet for each thing; what finds no room is gathered by name. */
export function listing<T>(
	things: readonly T[],
	say: (thing: T) => string = String,
	name: (thing: T) => string = say,
): Listing {
	return {
		items: things.map((thing) => `* ${say(thing)}`),
		more: (count) => `* ${phrases.andMore(things.slice(-count).map(name))}`,
	};
}
