import { expect, test } from 'vitest';
import { checkout, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomAnswers } from '../../tests/fixtures/random.ts';
import { answerTo, choose, give, withdraw } from './answers.ts';
import { sameSet } from './flips.ts';
import { compare } from './compare.ts';
import { rank } from './ranking.ts';

const ada = checkout;
const bob = give(give(checkout, 'wrong', choose('people')), 'outage', choose('costly'));

test('what matters most to the rankings comes first, with whom settling it would move', () => {
	const { rankings, sameFirst, differences, alike } = compare(shop, [ada, ada, bob]);

	expect(rankings.map(({ first }) => first)).toEqual([
		['availability'],
		['availability'],
		['safety'],
	]);
	expect(sameFirst).toBe(false);
	expect(differences).toMatchObject([
		{
			question: 'wrong',
			decides: true,
			groups: [
				{ parties: [0, 1], moves: [{ party: 2, from: ['safety'], to: ['availability'] }] },
				{
					parties: [2],
					moves: [
						{ party: 0, from: ['availability'], to: ['safety'] },
						{ party: 1, from: ['availability'], to: ['safety'] },
					],
				},
			],
		},
		{ question: 'outage', decides: false, groups: [{ moves: [] }, { moves: [] }] },
	]);
	expect(Object.keys(alike)).toEqual(['job', 'duties', 'feedback']);
});

test('an open question differs from an answered one, and the commonest answer comes first', () => {
	const { differences } = compare(shop, [withdraw(checkout, 'job'), checkout, checkout]);
	expect(differences).toMatchObject([
		{
			question: 'job',
			groups: [
				{ answer: choose('sell'), parties: [1, 2] },
				{ answer: undefined, parties: [0] },
			],
		},
	]);
});

test('on random answers every move and every dissent is what the ranking says', () => {
	const dice = diceFrom(3);
	for (let round = 0; round < 200; round += 1) {
		const parties = Array.from({ length: 2 + dice(7) }, () => randomAnswers(shop, dice));
		const comparison = compare(shop, parties);
		for (const { question, groups, decides } of comparison.differences) {
			expect(groups.flatMap((group) => group.parties).toSorted()).toEqual([...parties.keys()]);
			const together = { ...comparison.common, ...comparison.alike };
			const { first } = rank(shop, together);
			const turnsTogether = groups.some(
				({ answer }) =>
					answer && !sameSet(rank(shop, give(together, question, answer)).first, first),
			);
			expect(decides).toBe(groups.some(({ moves }) => moves.length > 0) || turnsTogether);
			for (const { answer, parties: holders, moves } of groups) {
				const expected = parties.flatMap((answers, party) => {
					const to = rank(
						shop,
						answer ? give(answers, question, answer) : withdraw(answers, question),
					).first;
					const from = rank(shop, answers).first;
					return `${to.toSorted()}` === `${from.toSorted()}` ? [] : [{ party, from, to }];
				});
				expect(moves).toEqual(expected);
				for (const holder of holders)
					expect(answerTo(parties[holder] ?? {}, question)).toEqual(answer);
			}
		}
	}
});

test('two to eight, not more and not fewer', () => {
	expect(() => compare(shop, [ada])).toThrow(RangeError);
	expect(() => compare(shop, Array(9).fill(ada))).toThrow(RangeError);
	expect(compare(shop, Array(8).fill(ada)).differences).toEqual([]);
});
