import { expect, test } from 'vitest';
import { choose, give, withdraw } from './answers.ts';
import { compare } from './compare.ts';
import { checkout, shop } from '../../tests/fixtures/model.ts';

const ada = { name: 'Ada', answers: checkout };
const bob = {
	name: 'Bob',
	answers: give(give(checkout, 'wrong', choose('people')), 'outage', choose('costly')),
};

test('what matters most to the ranking comes first', () => {
	const { parties, sameFirst, differences, agreed } = compare(shop, [ada, bob]);

	expect(parties).toMatchObject([
		{ name: 'Ada', ranking: { first: ['availability'] } },
		{ name: 'Bob', ranking: { first: ['safety'] } },
	]);
	expect(sameFirst).toBe(false);
	expect(differences).toMatchObject([
		{
			question: 'wrong',
			changesFirst: true,
			answers: [
				{ answer: 'repairable', parties: ['Ada'] },
				{ answer: 'people', parties: ['Bob'] },
			],
		},
		{ question: 'outage', changesFirst: false },
	]);
	expect(agreed).toEqual(['job', 'duties', 'feedback']);
});

test('a difference that moves nothing is still told', () => {
	const { sameFirst, differences } = compare(shop, [
		ada,
		{ name: 'Cleo', answers: give(checkout, 'outage', choose('costly')) },
	]);
	expect(sameFirst).toBe(true);
	expect(differences).toMatchObject([{ question: 'outage', changesFirst: false }]);
});

test('an open question differs from an answered one, and equal answers stand together', () => {
	const { differences } = compare(shop, [
		ada,
		{ name: 'Cleo', answers: withdraw(checkout, 'job') },
		{ ...ada, name: 'Dan' },
	]);
	expect(differences).toMatchObject([
		{
			question: 'job',
			answers: [
				{ answer: 'sell', parties: ['Ada', 'Dan'] },
				{ answer: undefined, parties: ['Cleo'] },
			],
		},
	]);
});

test('two to eight, not more and not fewer', () => {
	expect(() => compare(shop, [ada])).toThrow(RangeError);
	expect(() =>
		compare(
			shop,
			Array.from({ length: 9 }, () => ada),
		),
	).toThrow(RangeError);
	expect(
		compare(
			shop,
			Array.from({ length: 8 }, () => ada),
		).differences,
	).toEqual([]);
});
