import { expect, test } from 'vitest';
import { checkout, experiment, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomAnswers } from '../../tests/fixtures/random.ts';
import { agreedIn, dissentFrom, stillDeciding } from './agreed.ts';
import { answerTo, choose, give, withdraw, type Answers } from './answers.ts';
import { compare } from './compare.ts';
import { sameSet } from './flips.ts';
import { rank } from './ranking.ts';

const ada = checkout;
const bob = give(give(checkout, 'wrong', choose('people')), 'outage', choose('costly'));

test('what is agreed is what all said alike and what was settled, and the rest is dissent', () => {
	const parties = [ada, bob, experiment];
	const comparison = compare(shop, parties);
	const agreed = agreedIn(comparison, { wrong: choose('people') });
	expect(agreed.answers).toEqual({ feedback: choose('live'), wrong: choose('people') });
	expect(dissentFrom(shop, parties, agreed)).toEqual([
		{
			question: 'wrong',
			party: 0,
			first: rank(shop, give(agreed.answers, 'wrong', choose('repairable'))).first,
		},
		{
			question: 'wrong',
			party: 2,
			first: rank(shop, give(agreed.answers, 'wrong', choose('repairable'))).first,
		},
	]);
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
		const { first } = rank(shop, agreed.answers);
		const isTurned = open.groups.some(
			({ answer }) =>
				answer && !sameSet(rank(shop, give(agreed.answers, open.question, answer)).first, first),
		);
		expect(stillDeciding(shop, comparison, agreed)).toEqual(isTurned ? [open] : []);
		seen[isTurned ? 'turns' : 'idle'] += 1;
	}
	expect(Math.min(seen.turns, seen.idle)).toBeGreaterThan(10);
});

test('what one of them left open still decides, where the answer of another turns first place', () => {
	const silent = withdraw(bob, 'wrong');
	const comparison = compare(shop, [silent, bob]);
	expect(comparison.differences).toMatchObject([{ question: 'wrong', decides: true }]);
	expect(stillDeciding(shop, comparison, agreedIn(comparison, {}))).toEqual(comparison.differences);
	const settled = agreedIn(comparison, { wrong: choose('people') });
	expect(stillDeciding(shop, comparison, settled)).toEqual([]);
});

test('of several answers to one question, what all ticked counts before it is settled', () => {
	const duties = (...ids: string[]) => give(checkout, 'duties', choose(...ids));
	const comparison = compare(shop, [duties('audited', 'regulated'), duties('regulated')]);
	expect(agreedIn(comparison, {}).answers['duties']).toEqual(choose('regulated'));
	expect(agreedIn(comparison, { duties: choose() }).answers['duties']).toEqual(choose());
	const apart = compare(shop, [duties('audited'), duties('regulated')]);
	expect(agreedIn(apart, {}).answers['duties']).toBeUndefined();
});

test('what was settled is void once all answer alike', () => {
	const comparison = compare(shop, [checkout, checkout]);
	expect(agreedIn(comparison, { wrong: choose('people') })).toEqual({
		settled: {},
		answers: checkout,
	});
});

test('where nothing decides any more, settling what would have decided changes nothing', () => {
	const dice = diceFrom(6);
	const seen = { settled: 0, two: 0 };
	for (let left = 300; left > 0; left -= 1) {
		const parties = [0, 1, 2].map(() => randomAnswers(shop, dice));
		const comparison = compare(shop, parties);
		const deciding = comparison.differences.filter(({ decides }) => decides);
		const one = (answers: Answers, { question, groups }: (typeof deciding)[number]) => {
			const given = groups.flatMap(({ answer }) => answer ?? []);
			return dice(2) && given.length
				? give(answers, question, given[dice(given.length)]!)
				: answers;
		};
		const agreed = agreedIn(comparison, deciding.slice(2).reduce(one, {}));
		const open = deciding.filter(({ question }) => !answerTo(agreed.settled, question));
		if (stillDeciding(shop, comparison, agreed).length) continue;
		seen.settled += 1;
		if (open.length > 1) seen.two += 1;
		const { first } = rank(shop, agreed.answers);
		for (let tries = 20; tries > 0; tries -= 1)
			expect(sameSet(rank(shop, open.reduce(one, agreed.answers)).first, first)).toBe(true);
	}
	expect(seen.settled).toBeGreaterThan(20);
	expect(seen.two).toBeGreaterThan(5);
});
