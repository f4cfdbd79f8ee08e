import type { Standing } from './condition.ts';
import type { Ranked } from './ranking.ts';

export interface Bands extends Standing {
	/** In the top three places by their totals, but sharing with too many to rank high. */
	readonly crowded: readonly string[];
}

/**
 * First is place one, high the top three places, both only with points or a
 * guard rail behind them. More than three ranked high would mean that nothing was
 * decided (domain model §0), so a shared place counts as high only if all who
 * share it fit into the first three seats. Only first place may be shared by more.
 */
export function bandsOf(places: readonly Ranked[]): Bands {
	const standing = places.filter(({ place, total, heldBy }) => total > 0 || (place === 1 && heldBy.length > 0));
	const seatsUpTo = (last: number) => places.filter(({ place }) => place <= last).length;
	const isHigh = ({ place }: Ranked) => place === 1 || seatsUpTo(place) <= 3;
	return {
		first: idsOf(standing.filter(({ place }) => place === 1)),
		high: idsOf(standing.filter(isHigh)),
		crowded: idsOf(standing.filter((ranked) => ranked.place <= 3 && !isHigh(ranked))),
	};
}

function idsOf(ranked: readonly Ranked[]): readonly string[] {
	return ranked.map(({ priority }) => priority.id);
}
