import { expect, test } from 'vitest';
import { realModel as model } from '../tests/fixtures/real-book.ts';
import { choose, type Answers } from '../engine/guide/answers.ts';
import { rank } from '../engine/guide/ranking.ts';
import { settled } from '../engine/guide/settled.ts';
import { worthAnswering } from '../engine/guide/worth-answering.ts';
import { realisticWalk } from './realistic-walks.ts';
import { diceFrom } from './walks.ts';

test('over realistic walks each priority comes first in 2 %, and ties stand on top in 5 %', () => {
	const dice = diceFrom(11);
	const walks = Array.from({ length: 6000 }, () => rank(model, realisticWalk(model, dice)).first);
	for (const { id } of model.priorities)
		expect(walks.filter((first) => first.includes(id)).length / walks.length, id).toBeGreaterThan(
			0.02,
		);
	expect(walks.filter(({ length }) => length > 1).length / walks.length).toBeLessThan(0.05);
}, 60_000);

test('what comes first is settled after seven answers in the order that the guide proposes', () => {
	const dice = diceFrom(11);
	const counts = Array.from({ length: 15 }, () => {
		const walk = realisticWalk(model, dice);
		// Job and defeat are asked of everybody; the rest by what it is worth.
		let given: Answers = {};
		for (const { id } of model.questions.slice(0, 3))
			given = { ...given, [id]: walk[id] ?? choose() };
		let next = worthAnswering(model, given);
		while (next && !settled(model, given).first) {
			given = { ...given, [next.question]: walk[next.question] ?? choose() };
			next = worthAnswering(model, given);
		}
		return Object.keys(given).length;
	});
	expect(counts.toSorted((a, b) => a - b)[7]).toBeLessThanOrEqual(7);
});
