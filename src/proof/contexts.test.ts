import { expect, test } from 'vitest';
import { isMet } from '../engine/guide/condition.ts';
import type { Condition } from '../engine/guide/model.ts';
import { rank } from '../engine/guide/ranking.ts';
import { shop } from '../tests/fixtures/model.ts';
import { diceFrom, randomModel, randomWalk } from '../tests/fixtures/random.ts';
import { contextsOf, type Context } from './contexts.ts';

const signature = (conditions: readonly Condition[], { answers, standing }: Context) =>
	conditions.map((condition) => Number(isMet(condition, answers, standing))).join('');

// What a proof says of all contexts it says of all walks only if every walk is like one of them.
test('every walk of random models meets exactly what some context meets', () => {
	const dice = diceFrom(23);
	for (let round = 0; round < 60; round += 1) {
		const model = randomModel(dice);
		const conditions = [
			...model.practices.flatMap(({ advise, leaveOut }) =>
				[...advise, ...leaveOut].flatMap(({ when, unless = [] }) => [when, ...unless]),
			),
			{ 'not-q': ['q0'], u: [] },
		].filter(() => dice(3) === 0);
		const known = new Set<string>();
		for (const context of contextsOf(model, conditions)) known.add(signature(conditions, context));
		for (let walk = 0; walk < 40; walk += 1) {
			const answers = randomWalk(model, dice);
			const standing = rank(model, answers);
			expect(known).toContain(signature(conditions, { answers, standing }));
		}
	}
});

test('options that no condition tells apart are one', () => {
	const conditions = [{ job: ['sell', 'count'] }, { duties: [] }];
	expect([...contextsOf(shop, conditions)]).toHaveLength(4);
	const met = [...contextsOf(shop, conditions, [{ job: 'explore' }])];
	expect(met).toHaveLength(2);
});
