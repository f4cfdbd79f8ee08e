import { expect, test } from 'vitest';
import { give, notSure, openQuestions } from './answers.ts';
import { checkout, shop } from '../../tests/fixtures/model.ts';
import { completions, diceFrom, randomAnswers, randomModel } from '../../tests/fixtures/random.ts';
import { placeRanges } from './place-ranges.ts';
import { rank } from './ranking.ts';

const rangesFor = (...args: Parameters<typeof placeRanges>) =>
	Object.fromEntries(
		placeRanges(...args).map(({ priority, best, worst }) => [priority, [best, worst]]),
	);

test('without doubt every range is the place itself', () => {
	expect(rangesFor(shop, checkout)).toEqual({
		availability: [1, 1],
		correctness: [2, 2],
		safety: [3, 3],
		learning: [4, 4],
	});
});

test('not knowing the cost of an outage leaves availability between first and third', () => {
	expect(rangesFor(shop, give(checkout, 'outage', notSure))).toMatchObject({
		availability: [1, 3],
		correctness: [1, 2],
	});
});

test('a floor in doubt is part of the range', () => {
	expect(rangesFor(shop, give(checkout, 'wrong', notSure))).toMatchObject({
		safety: [1, 3],
		availability: [1, 2],
	});
});

test('questions not asked yet can be counted as doubtful too', () => {
	expect(rangesFor(shop, {}, openQuestions(shop, {}))).toMatchObject({
		availability: [1, 4],
		safety: [1, 4],
		learning: [1, 4],
	});
});

test('ranges equal brute force on 300 random models', () => {
	const dice = diceFrom(3);
	for (let round = 0; round < 300; round += 1) {
		const model = randomModel(dice);
		const answers = give(
			randomAnswers(model, dice),
			['q', 'r', 's', 't', 'u'][dice(5)] ?? '',
			notSure,
		);
		const all = completions(model, answers).map((each) => rank(model, each).places);
		for (const { priority, best, worst } of placeRanges(model, answers)) {
			const places = all.map(
				(ranked) => ranked.find((each) => each.priority.id === priority)?.place ?? 0,
			);
			expect([best, worst]).toEqual([Math.min(...places), Math.max(...places)]);
		}
	}
});
