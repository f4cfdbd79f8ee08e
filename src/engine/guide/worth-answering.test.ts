import { expect, test } from 'vitest';
import { give, notSure, withdraw } from './answers.ts';
import { checkout, shop } from '../../tests/fixtures/model.ts';
import { worthAnswering } from './worth-answering.ts';

test('the question whose answers change first place most is worth most', () => {
	const doubtful = give(give(checkout, 'feedback', notSure), 'wrong', notSure);
	expect(worthAnswering(shop, doubtful)).toMatchObject({ question: 'wrong', changes: 1, of: 3 });
});

test('a question not asked yet counts like one answered “not sure”', () => {
	expect(worthAnswering(shop, withdraw(checkout, 'duties'))).toMatchObject({
		question: 'duties',
		changes: 1,
		of: 3,
	});
});

test('of two that change first place alike, the one that changes most of what ranks high', () => {
	const open = ['job', 'outage', 'wrong'].reduce((answers, id) => withdraw(answers, id), checkout);
	expect(worthAnswering(shop, open)).toEqual({ question: 'outage', changes: 3, of: 3, high: 2 });
	const alone = { ...shop, questions: shop.questions.filter(({ id }) => id !== 'outage') };
	expect(worthAnswering(alone, open)).toMatchObject({ question: 'job', changes: 3, high: 1 });
});

test('with every question answered, none is left', () => {
	expect(worthAnswering(shop, checkout)).toBeUndefined();
});
