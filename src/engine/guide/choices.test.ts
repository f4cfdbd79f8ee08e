import { expect, test } from 'vitest';
import { choicesOf, waysToAnswer } from './choices.ts';
import { option, shop } from '../../tests/fixtures/model.ts';

test('one question can be answered in as many ways as it has options, or sets of them', () => {
	const [job, , , duties] = shop.questions;
	expect(job && waysToAnswer(job).map((way) => way.map(({ id }) => id))).toEqual([
		['sell'],
		['count'],
		['explore'],
	]);
	expect(duties && waysToAnswer(duties).map((way) => way.map(({ id }) => id))).toEqual([
		[],
		['audited'],
		['regulated'],
		['audited', 'regulated'],
	]);
});

test('ways that come to the same are one', () => {
	const question = {
		...shop.questions[4]!,
		options: [option('a', 'learning +'), option('b', 'learning +'), option('c', '')],
	};
	expect(choicesOf(shop, question, [], []).map(({ points }) => points)).toEqual([
		[0, 0, 0, 1],
		[0, 0, 0, 0],
	]);
});
