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

test('with every question answered, none is left', () => {
	expect(worthAnswering(shop, checkout)).toBeUndefined();
});
