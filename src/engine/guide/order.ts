/** Which priorities a guard rail holds, by position: on top, or one below another. */
export interface Held {
	readonly top: readonly number[];
	readonly below: readonly { readonly above: number; readonly below: number }[];
}

/**
 * The place of each total, highest first; equal totals share a place (1, 2, 2, 4).
 * What is held on top shares place one. What is held below another waits until
 * that one has its place, and then stands where its own total puts it.
 */
export function placesOf(totals: readonly number[], { top, below }: Held): readonly number[] {
	const places = totals.map(() => 0);
	let seats = 0;
	const seat = (group: readonly number[]) => {
		for (const at of group) places[at] = seats + 1;
		seats += group.length;
	};
	seat([...new Set(top)]);
	while (seats < totals.length) {
		const waiting = totals.flatMap((_, at) => (places[at] ? [] : [at]));
		const free = waiting.filter(
			(at) => !below.some((hold) => hold.below === at && !places[hold.above]),
		);
		// Holds that wait for each other would wait forever; the proofs report them.
		const ready = free.length ? free : waiting;
		const best = Math.max(...ready.map((at) => totals[at] ?? 0));
		seat(ready.filter((at) => totals[at] === best));
	}
	return places;
}
