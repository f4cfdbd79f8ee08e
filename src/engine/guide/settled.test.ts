import { expect, test } from 'vitest';
import { give, notSure, withdraw, type Answers } from './answers.ts';
import { sameSet } from './flips.ts';
import type { Model } from './model.ts';
import { rank } from './ranking.ts';
import { settled } from './settled.ts';
import { checkout, option, shop } from '../../tests/fixtures/model.ts';
import { completions, diceFrom, randomModel, randomWalk } from '../../tests/fixtures/random.ts';

test('once all is answered, all is settled', () => {
	expect(settled(shop, checkout)).toEqual({ first: true, high: true });
});

test('before anything is answered, nothing is', () => {
	expect(settled(shop, {})).toEqual({ first: false, high: false });
});

test('a lead that no open answer can make up is settled, and a floor that may be raised is not', () => {
	const led = withdraw(checkout, 'feedback');
	expect(settled(shop, led)).toMatchObject({ first: true });
	// Somebody may be hurt: then safety would stand first.
	expect(settled(shop, withdraw(led, 'wrong'))).toMatchObject({ first: false });
	expect(settled(shop, give(led, 'wrong', notSure))).toMatchObject({ first: false });
});

test('what is optional and left out may still be answered', () => {
	const questions = shop.questions.map((question) => ({ ...question, optional: true }));
	const model = { ...shop, questions };
	expect(settled(model, withdraw(checkout, 'feedback'))).toMatchObject({ first: true });
	expect(settled(model, withdraw(checkout, 'wrong'))).toMatchObject({ first: false });
});

/** The same model, with a loss that two questions name. */
function withLoss(model: Model): Model {
	const loss = option('lost', '', {
		pushes: [{ priority: 'a', strength: 'strong', reason: 'x', source: 'y', loss: 'time' }],
	});
	const questions = model.questions.map((question, at) =>
		at < 2 ? { ...question, options: [...question.options, loss] } : question,
	);
	return { ...model, questions };
}

test('what is called settled is the same in every completion, in random models', () => {
	const dice = diceFrom(31);
	let called = 0;
	for (let round = 0; round < 1500; round += 1) {
		const model = withLoss(randomModel(dice));
		const answers = model.questions.reduce<Answers>(
			(left, { id }) => (dice(3) ? left : give(left, id, notSure)),
			randomWalk(model, dice),
		);
		const { first, high } = settled(model, answers);
		const now = rank(model, answers);
		for (const complete of first || high ? completions(model, answers) : []) {
			const then = rank(model, complete);
			called += 1;
			if (first) expect(sameSet(then.first, now.first)).toBe(true);
			if (high) expect(sameSet(then.high, now.high)).toBe(true);
		}
	}
	expect(called).toBeGreaterThan(1000);
});
