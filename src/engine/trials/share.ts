/** How many of so many, and between which shares the true one lies. */
export interface Share {
	readonly hits: number;
	readonly of: number;
	readonly rate: number;
	readonly low: number;
	readonly high: number;
}

/** The half of a normal distribution’s middle 95 %. */
const z = 1.959964;

/**
 * A share with Wilson’s interval, 95 %. Hits may be fractions: where several readers answered one
 * trial they share its weight, since what they say of it is not independent.
 */
export function shareOf(hits: number, of: number): Share {
	const rate = of > 0 ? hits / of : 0;
	if (of === 0) return { hits, of, rate, low: 0, high: 1 };
	const middle = rate + z ** 2 / (2 * of);
	const reach = z * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2));
	const scale = 1 + z ** 2 / of;
	return {
		hits,
		of,
		rate,
		low: Math.max(0, (middle - reach) / scale),
		high: Math.min(1, (middle + reach) / scale),
	};
}
