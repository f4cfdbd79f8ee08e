/** Throws that look random and are the same in every run: a small generator begun with a number. */
export interface Dice {
	/** A whole number from `from` to `to`, both included. */
	between(from: number, to: number): number;
	/** One of the given. */
	one<T>(of: readonly T[]): T;
	/** Several different ones of the given, in their order. */
	some<T>(of: readonly T[], count: number): T[];
}

/** Dice for the page with a number. */
export function diceOf(seed: number): Dice {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
	const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
	const one = <T>(of: readonly T[]) => of[between(0, of.length - 1)] as T;
	const some = <T>(of: readonly T[], count: number) => {
		const left = [...of.keys()];
		const taken = Array.from(
			{ length: Math.min(count, of.length) },
			() => left.splice(between(0, left.length - 1), 1)[0] ?? 0,
		);
		return taken.toSorted((a, b) => a - b).map((index) => of[index] as T);
	};
	return { between, one, some };
}
