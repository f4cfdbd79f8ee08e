import { expect, test } from 'vitest';
import { answered, checkout, option, shop } from '../../tests/fixtures/model.ts';
import { evaluate } from './advice.ts';
import { eventsIn, reviewOf } from './incident.ts';

const down = option('cannot-use', 'availability +++');
const asking = {
	...shop,
	questions: [
		{ ...shop.questions[0]!, id: 'defeat', reasoning: true, options: [down] },
		...shop.questions,
	],
};

test('the events are what would defeat it; a model that does not ask has none', () => {
	expect(eventsIn(asking)).toEqual([down]);
	expect(eventsIn(shop)).toEqual([]);
});

test('an outage of what was said not to matter: the answer that said so, and what was left out', () => {
	const advice = evaluate(
		shop,
		answered({
			job: 'explore',
			outage: 'shrug',
			wrong: 'repairable',
			duties: [],
			feedback: 'live',
		}),
	);
	const review = reviewOf(shop, advice, down);
	expect(review?.ranked.priority.id).toBe('availability');
	expect(review?.advised).toEqual([]);
	expect(review?.leftOut.map(({ practice }) => practice.id)).toEqual(['canary']);
	expect(review?.heldBack).toEqual([
		{ question: 'job', option: 'sell', points: 5 },
		{ question: 'outage', option: 'costly', points: 5 },
	]);
});

test('an outage of what came first: the advised practice would have caught it, and no answer was wrong', () => {
	const review = reviewOf(shop, evaluate(shop, checkout), down);
	expect(review?.advised.map(({ practice }) => practice.id)).toEqual(['canary']);
	expect(review?.heldBack).toEqual([]);
});

test('an event that stands for no priority has no review', () => {
	expect(reviewOf(shop, evaluate(shop, checkout), option('odd', ''))).toBeUndefined();
});
