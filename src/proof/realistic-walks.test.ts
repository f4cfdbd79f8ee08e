import { expect, test } from 'vitest';
import { readBook } from '../check/read/book.ts';
import { readModel } from '../check/read/model.ts';
import { rank } from '../engine/guide/ranking.ts';
import { realisticWalk } from './realistic-walks.ts';
import { diceFrom } from './walks.ts';

test('over realistic walks each priority comes first in 2 %, and ties stand on top in 5 %', () => {
	const model = readModel(readBook('.'))!;
	const dice = diceFrom(11);
	const walks = Array.from({ length: 6000 }, () => rank(model, realisticWalk(model, dice)).first);
	for (const { id } of model.priorities)
		expect(walks.filter((first) => first.includes(id)).length / walks.length, id).toBeGreaterThan(
			0.02,
		);
	expect(walks.filter(({ length }) => length > 1).length / walks.length).toBeLessThan(0.05);
}, 60_000);
