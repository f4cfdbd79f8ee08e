import type { Standing } from './condition.ts';

/** What decides where a priority ends up. */
interface Placed {
	readonly priority: { readonly id: string };
	readonly place: number;
	readonly total: number;
	readonly heldBy: readonly string[];
}

/** Where every priority ends up: high (with first among it), crowded, or deliberately not first. */
interface Seats extends Standing {
	/** In the first three places by their totals, but sharing one with too many to count. */
	readonly crowded: readonly string[];
	/** Deliberately not first: all others, as soon as something comes first. */
	readonly notFirst: readonly string[];
}

/** One to three come first; or four or more share place one; or nothing there has points. */
export type Bands =
	| (Seats & { readonly kind: 'first' })
	| (Seats & { readonly kind: 'shared-by-too-many' | 'no-points'; readonly first: readonly [] });

/**
 * High are the top three places and first is place one, both only with points or a
 * guard rail behind them. More than three ranked high would mean that nothing was
 * decided (domain model §0), so a shared place counts only if all who share it fit
 * into the first three seats. Four who share place one are therefore crowded, and
 * nothing comes first: the answers do not decide between them. Where nothing comes
 * first, nothing was put behind it deliberately either.
 */
export function bandsOf(places: readonly Placed[]): Bands {
	const standing = places.filter(
		({ place, total, heldBy }) => place <= 3 && (total > 0 || (place === 1 && heldBy.length > 0)),
	);
	const fits = ({ place }: Placed) => places.filter((ranked) => ranked.place <= place).length <= 3;
	const first = standing.filter((ranked) => ranked.place === 1 && fits(ranked));
	const high = idsOf(standing.filter(fits));
	const crowded = idsOf(standing.filter((ranked) => !fits(ranked)));
	if (first.length) {
		const notFirst = idsOf(places.filter((ranked) => !standing.includes(ranked)));
		return { kind: 'first', first: idsOf(first), high, crowded, notFirst };
	}
	const isShared = standing.some(({ place }) => place === 1);
	const kind = isShared ? 'shared-by-too-many' : 'no-points';
	return { kind, first: [], high, crowded, notFirst: [] };
}

function idsOf(ranked: readonly Placed[]): readonly string[] {
	return ranked.map(({ priority }) => priority.id);
}
