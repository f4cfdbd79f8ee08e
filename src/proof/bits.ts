/** A set of positions: 32 to a number. */
export type Bits = Int32Array;

/** An empty set for positions below `size`. */
export function noBits(size: number): Bits {
	return new Int32Array(Math.max(1, Math.ceil(size / 32)));
}

/** Puts a position into a set. */
export function add(bits: Bits, at: number): void {
	bits[at >> 5]! |= 1 << (at & 31);
}

/** Whether a position is in a set. */
export function has(bits: Bits, at: number): boolean {
	return (bits[at >> 5]! & (1 << (at & 31))) !== 0;
}

/** The positions below `size` that fit. */
export function bitsWhere(size: number, fits: (at: number) => boolean): Bits {
	const bits = noBits(size);
	for (let at = 0; at < size; at += 1) if (fits(at)) add(bits, at);
	return bits;
}

/** How many bits of a number are set. */
export function count(bits: number): number {
	let ones = 0;
	for (let left = bits; left; left &= left - 1) ones += 1;
	return ones;
}
