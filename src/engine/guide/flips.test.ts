import { expect, test } from 'vitest';
import { choose, give, withdraw } from './answers.ts';
import { answered, checkout, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomAnswers, randomModel } from '../../tests/fixtures/random.ts';
import { doubts, flips, sameSet } from './flips.ts';
import { rank } from './ranking.ts';

test('the nearest flips come first: by the totals, fewest steps of a scale, then fewest points', () => {
	const found = flips(shop, checkout);
	expect(found[0]).toMatchObject({
		question: 'job',
		to: ['count'],
		first: ['correctness'],
		steps: 1,
		points: 5,
	});
	expect(found[2]).toMatchObject({ from: ['severe'], to: ['shrug'], steps: 2, isHeld: false });
	// A floor is there or not: however few steps and points it takes, it stands behind.
	expect(found.slice(3)).toMatchObject([
		{ question: 'duties', to: ['audited', 'regulated'], first: ['safety'], steps: 1, points: 3 },
		{ question: 'wrong', to: ['people'], first: ['safety'], steps: 2, isHeld: true },
	]);
});

test('a question left open is doubt, not a flip', () => {
	expect(
		flips(shop, withdraw(checkout, 'duties')).some(({ question }) => question === 'duties'),
	).toBe(false);
});

test('where two floors stand, no single answer moves first place', () => {
	expect(
		flips(
			shop,
			answered({
				job: 'count',
				outage: 'costly',
				wrong: 'people',
				duties: ['regulated'],
				feedback: 'live',
			}),
		),
	).toEqual([]);
});

test('flips equal brute force on 400 random sets of answers', () => {
	const dice = diceFrom(2);
	for (let round = 0; round < 400; round += 1) {
		const model = round % 2 ? shop : randomModel(dice);
		const answers = randomAnswers(model, dice);
		const now = rank(model, answers).first;
		const expected = new Set<string>();
		for (const { id, options, choose: kind } of model.questions) {
			const answer = answers[id];
			if (answer?.kind !== 'chosen') continue;
			for (const option of options) {
				const had = answer.options.includes(option.id);
				if (kind === 'one' && had) continue;
				const rest = answer.options.filter((other) => other !== option.id);
				const to = kind === 'one' ? [option.id] : had ? rest : [...rest, option.id];
				if (!sameSet(rank(model, give(answers, id, choose(...to))).first, now))
					expected.add(`${id} ${to.toSorted()}`);
			}
		}
		expect(
			new Set(flips(model, answers).map(({ question, to }) => `${question} ${to.toSorted()}`)),
		).toEqual(expected);
	}
});

test('of what nobody is sure about, the answers that would change first place are named', () => {
	const unsure = answered({
		job: 'sell',
		outage: 'not-sure',
		wrong: 'people',
		feedback: 'not-sure',
	});
	expect(doubts(shop, unsure)).toEqual([]);
	const open = answered({ job: 'explore', outage: 'not-sure' });
	expect(doubts(shop, open)).toEqual([
		{ question: 'outage', to: ['severe'], first: ['learning', 'availability'].toSorted() },
	]);
});
