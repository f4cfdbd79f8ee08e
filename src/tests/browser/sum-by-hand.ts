/**
 * What a column of the worksheet comes to by hand: `3`, `-2`, or `3 a` where a letter stands for a loss
 * that counts once, by the largest points that have it.
 */
export function sumOf(cells: readonly string[]): number {
	const losses = new Map<string, number>();
	let sum = 0;
	for (const cell of cells) {
		const [, points = '0', letter] = /^\+?(-?\d+)\s*([a-z]?)$/.exec(cell) ?? [];
		if (letter) losses.set(letter, Math.max(losses.get(letter) ?? 0, Number(points)));
		else sum += Number(points);
	}
	return [...losses.values()].reduce((before, points) => before + points, sum);
}
