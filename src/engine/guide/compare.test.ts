import { expect, test } from 'vitest';
import { checkout, experiment, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomAnswers } from '../../tests/fixtures/random.ts';
import { answerTo, choose, give, withdraw } from './answers.ts';
import { sameSet } from './flips.ts';
import { agreedIn, compare, dissentFrom, stillDeciding } from './compare.ts';
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

test('what is agreed is what all said alike and what was settled, and the rest is dissent', () => {
	const parties = [ada, bob, experiment];
	const comparison = compare(shop, parties);
	const agreed = agreedIn(comparison, { wrong: choose('people') });
	expect(agreed).toEqual({ feedback: choose('live'), wrong: choose('people') });
	expect(dissentFrom(shop, parties, agreed)).toEqual([
		{
			question: 'wrong',
			party: 0,
			first: rank(shop, give(agreed, 'wrong', choose('repairable'))).first,
		},
		{
			question: 'wrong',
			party: 2,
			first: rank(shop, give(agreed, 'wrong', choose('repairable'))).first,
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
			const together = agreedIn(comparison, {});
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

test('what is open decides as long as one of the given answers turns first place, and no longer', () => {
	const dice = diceFrom(5);
	const seen = { turns: 0, idle: 0 };
	for (let left = 200; left > 0; left -= 1) {
		const parties = [0, 1, 2].map(() => randomAnswers(shop, dice));
		const comparison = compare(shop, parties);
		const [open] = comparison.differences;
		if (!open) continue;
		// All else is settled as the first of the three has it.
		const settled = withdraw(parties[0] ?? {}, open.question);
		const left = comparison.differences.filter(({ question }) => !answerTo(settled, question));
		if (left.length !== 1) continue;
		const agreed = agreedIn(comparison, settled);
		const { first } = rank(shop, agreed);
		const isTurned = open.groups.some(
			({ answer }) =>
				answer && !sameSet(rank(shop, give(agreed, open.question, answer)).first, first),
		);
		expect(stillDeciding(shop, comparison, settled)).toEqual(isTurned ? [open] : []);
		seen[isTurned ? 'turns' : 'idle'] += 1;
	}
	expect(Math.min(seen.turns, seen.idle)).toBeGreaterThan(10);
});

test('what one of them left open still decides, where the answer of another turns first place', () => {
	const silent = withdraw(bob, 'wrong');
	const comparison = compare(shop, [silent, bob]);
	expect(comparison.differences).toMatchObject([{ question: 'wrong', decides: true }]);
	expect(stillDeciding(shop, comparison, {})).toEqual(comparison.differences);
	expect(stillDeciding(shop, comparison, { wrong: choose('people') })).toEqual([]);
});

test('of several answers to one question, what all ticked counts before it is settled', () => {
	const duties = (...ids: string[]) => give(checkout, 'duties', choose(...ids));
	const comparison = compare(shop, [duties('audited', 'regulated'), duties('regulated')]);
	expect(agreedIn(comparison, {})['duties']).toEqual(choose('regulated'));
	expect(agreedIn(comparison, { duties: choose() })['duties']).toEqual(choose());
	const apart = compare(shop, [duties('audited'), duties('regulated')]);
	expect(agreedIn(apart, {})['duties']).toBeUndefined();
});

test('what was settled is void once all answer alike', () => {
	const comparison = compare(shop, [checkout, checkout]);
	expect(agreedIn(comparison, { wrong: choose('people') })).toEqual(checkout);
});

test('two to eight, not more and not fewer', () => {
	expect(() => compare(shop, [ada])).toThrow(RangeError);
	expect(() => compare(shop, Array(9).fill(ada))).toThrow(RangeError);
	expect(compare(shop, Array(8).fill(ada)).differences).toEqual([]);
});
