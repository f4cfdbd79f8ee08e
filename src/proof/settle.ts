import { bitsWhere, count, has, type Bits } from './bits.ts';
import type { Compiled } from './compiled.ts';
import type { Walked } from './walked.ts';

/**
 * Orders a walk's priorities as `placesOf` and `bandsOf` do, and then drops the
 * conditions that this order does not meet. Written apart from them, with numbers
 * only, because it runs millions of times; tests hold the two against each other.
 * `always` gives every priority its place, not only the first three seats.
 */
export function settler(compiled: Compiled, always = false): (walked: Walked) => void {
	const { size, holds } = compiled;
	const everyone = 2 ** size - 1;
	const keepFirst = keeper(compiled, 'first');
	const keepHigh = keeper(compiled, 'high');
	const waitsFor = new Int32Array(size);
	/** Fills `waitsFor`; gives who is held on top. */
	const applyHolds = (met: Bits): number => {
		let top = 0;
		waitsFor.fill(0);
		for (let at = 0; at < holds.length; at += 1) {
			const hold = holds[at]!;
			let active = true;
			for (let i = 0; i < hold.needs.length; i += 1) {
				active &&= has(met, hold.needs[i]!);
			}
			if (!active) continue;
			if (hold.top >= 0) top |= 1 << hold.top;
			else waitsFor[hold.below]! |= 1 << hold.above;
		}
		return top;
	};
	/** The highest of those not yet placed whom nothing keeps waiting. */
	const nextGroup = (totals: Int32Array, placed: number, isWaiting: boolean): number => {
		let best = -1e9;
		let group = 0;
		for (let i = 0; i < size; i += 1) {
			if (placed & (1 << i) || (isWaiting && waitsFor[i]! & ~placed)) continue;
			const total = totals[i]!;
			if (total > best) {
				best = total;
				group = 1 << i;
			} else if (total === best) group |= 1 << i;
		}
		return group;
	};
	return (walked) => {
		const { totals, places, met } = walked;
		places.fill(0);
		walked.first = walked.high = 0;
		let seats = 0;
		let placed = 0;
		const seat = (group: number, counts: boolean) => {
			const after = seats + count(group);
			for (let left = group; left; left &= left - 1)
				places[31 - Math.clz32(left & -left)] = seats + 1;
			if (counts && after <= 3) {
				if (seats === 0) walked.first = group;
				walked.high |= group;
			}
			placed |= group;
			seats = after;
		};
		const top = applyHolds(met);
		let isWaiting = false;
		for (let i = 0; i < size; i += 1) isWaiting ||= waitsFor[i] !== 0;
		if (top) seat(top, true);
		while (placed !== everyone && (seats < 3 || isWaiting || always)) {
			const group = nextGroup(totals, placed, isWaiting) || nextGroup(totals, placed, false);
			seat(group, totals[31 - Math.clz32(group)]! > 0);
		}
		keepFirst(met, walked.first);
		keepHigh(met, walked.high);
	};
}

/** Drops conditions on `first` or `high` that priorities with these bits do not meet. */
function keeper({ size, words, conditions, model }: Compiled, key: 'first' | 'high') {
	const known: (Bits | undefined)[] = Array.from({ length: 2 ** size });
	const bitsFor = (standing: number) => {
		const ids = model.priorities.filter((_, i) => standing & (1 << i)).map(({ id }) => id);
		return bitsWhere(conditions.length, (at) => {
			const wanted = conditions[at]?.[key];
			return wanted === undefined || [wanted].flat().some((id) => ids.includes(id));
		});
	};
	return (met: Bits, standing: number) => {
		const bits = (known[standing] ??= bitsFor(standing));
		for (let w = 0; w < words; w += 1) met[w]! &= bits[w]!;
	};
}
