import { expect, test } from 'vitest';
import { balance, positionOn } from '../../engine/guide/balance.ts';
import { rank } from '../../engine/guide/ranking.ts';
import { shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomWalk } from '../../tests/fixtures/random.ts';
import { balancePaths } from './balance-paths.ts';

test('every answer is a bar of its length and every sum a stroke in its place', () => {
	const dice = diceFrom(12);
	for (let run = 0; run < 200; run += 1) {
		const picture = balance(rank(shop, randomWalk(shop, dice)));
		const paths = balancePaths(picture, { width: 100, bar: 4, top: (row) => row * 10 });
		const bars = [paths.facts, paths.against, paths.first, paths.own]
			.flatMap((path) => [...path.matchAll(/M([\d.]+) (\d+)h([\d.]+)v4h-\3z/g)])
			.map(([, x, y, width]) => [Number(y) / 10, Number(x), Number(width)]);
		const expected = picture.rows.flatMap(({ segments }, row) =>
			segments.map(({ from, to }) => {
				const [left = 0, right = 0] = [from, to]
					.map((points) => 100 * positionOn(picture, points))
					.toSorted((a, b) => a - b);
				return [row, left, right - left];
			}),
		);
		const sorted = (all: number[][]) =>
			all.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
		expect(bars).toHaveLength(expected.length);
		for (const [at, bar] of sorted(bars).entries())
			bar.forEach((number, part) =>
				expect(number).toBeCloseTo(sorted(expected)[at]?.[part] ?? -1, 0),
			);
		const sums = [...paths.sums.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x));
		for (const [at, { total }] of picture.rows.entries())
			expect(sums[at]).toBeCloseTo(100 * positionOn(picture, total), 0);
	}
});
