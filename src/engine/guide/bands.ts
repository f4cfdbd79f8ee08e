import type { Standing } from './condition.ts';
import type { Ranked } from './ranking.ts';

export interface Bands extends Standing {
	/** In the top three places by their totals, but sharing with too many to count as first or high. */
	readonly crowded: readonly string[];
}

/**
 * High are the top three places and first is place one, both only with points or a
 * guard rail behind them. More than three ranked high would mean that nothing was
 * decided (domain model §0), so a shared place counts only if all who share it fit
 * into the first three seats. Four who share place one are therefore told as
 * crowded, and nothing comes first: the answers do not decide between them.
 */
export function bandsOf(places: readonly Ranked[]): Bands {
	const standing = places.filter(
		({ place, total, heldBy }) => place <= 3 && (total > 0 || (place === 1 && heldBy.length > 0)),
	);
	const fits = ({ place }: Ranked) => places.filter((ranked) => ranked.place <= place).length <= 3;
	return {
		first: idsOf(standing.filter((ranked) => ranked.place === 1 && fits(ranked))),
		high: idsOf(standing.filter(fits)),
		crowded: idsOf(standing.filter((ranked) => !fits(ranked))),
	};
}

function idsOf(ranked: readonly Ranked[]): readonly string[] {
	return ranked.map(({ priority }) => priority.id);
}
