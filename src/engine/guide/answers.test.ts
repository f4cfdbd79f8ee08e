import { expect, test } from 'vitest';
import {
	answerTo,
	choose,
	chosenOf,
	give,
	notSure,
	openQuestions,
	toPlain,
	withdraw,
} from './answers.ts';
import { shop } from '../../tests/fixtures/model.ts';

test('an answer given or withdrawn leaves the earlier answers untouched', () => {
	const before = give({}, 'job', choose('sell'));
	const after = give(before, 'outage', notSure);

	expect(toPlain(shop, after)).toEqual({ job: 'sell', outage: 'not-sure' });
	expect(withdraw(after, 'job')).toEqual({ outage: notSure });
	expect(before).toEqual({ job: choose('sell') });
});

test('“not sure” and not asked are both open, an empty choice is not', () => {
	const answers = { job: notSure, duties: choose() };
	expect(openQuestions(shop, answers).map(({ id }) => id)).toEqual([
		'job',
		'outage',
		'wrong',
		'feedback',
	]);
});

test('names every object has are no answers', () => {
	expect(answerTo({}, 'constructor')).toBeUndefined();
	expect(chosenOf({}, 'toString')).toEqual([]);
});
