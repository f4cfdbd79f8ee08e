import type { Ranked } from './ranking.ts';

/** Two neighbours in the order whom a single point, or none, divides. */
export interface CloseCall {
	/** Divides first from second, or the top three from the rest. */
	readonly boundary: 1 | 3;
	/** 0: they are tied. */
	readonly gap: 0 | 1;
	readonly upper: readonly Ranked[];
	/** Empty where all of them are tied. */
	readonly lower: readonly Ranked[];
}

/**
 * Places 1 and 2, or 3 and 4, within one point (guard rail G12). Where a guard
 * rail decides who stands above, no point does, and the call is not close.
 */
export function closeCalls(places: readonly Ranked[]): readonly CloseCall[] {
	return ([1, 3] as const).flatMap((boundary) => {
		const upper = places[boundary - 1];
		const lower = places[boundary];
		if (!upper || !lower || upper.heldBy.length || lower.heldBy.length || upper.total <= 0)
			return [];
		const gap = upper.total - lower.total;
		if (gap !== 0 && gap !== 1) return [];
		// A first place shared by four is one tie, and one call.
		if (boundary === 3 && lower.place === 1) return [];
		const level = (total: number) =>
			places.filter((ranked) => ranked.total === total && !ranked.heldBy.length);
		return [{ boundary, gap, upper: level(upper.total), lower: gap ? level(lower.total) : [] }];
	});
}
