/**
 * The place of each total, highest first; equal totals share a place (1, 2, 2, 4). What a guard
 * rail holds on top, by position, shares place one.
 */
export function placesOf(totals: readonly number[], top: readonly number[]): readonly number[] {
	const standing = totals.map((total, at) => (top.includes(at) ? Infinity : total));
	return standing.map((own) => 1 + standing.filter((other) => other > own).length);
}
