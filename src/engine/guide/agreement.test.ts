import { expect, test } from 'vitest';
import { agreement } from './agreement.ts';
import { choose, give } from './answers.ts';
import type { Model } from './model.ts';
import { checkout, experiment, option, shop } from '../../tests/fixtures/model.ts';

const fears: Model = {
	...shop,
	questions: [
		{
			...shop.questions[0]!,
			id: 'fear',
			formerly: [],
			reasoning: true,
			options: [
				option('down', 'availability +++'),
				option('useless', 'learning +++'),
				option('hurt', 'safety +++'),
			],
		},
		...shop.questions,
	],
};
const fearing = (fear: string, answers = checkout) =>
	agreement(fears, give(answers, 'fear', choose(fear)));

test('what is feared and what the facts say agree where both name the same first', () => {
	expect(fearing('down')).toEqual({
		kind: 'agree',
		feared: 'availability',
		isMost: true,
		facts: ['availability'],
	});
	expect(fearing('useless', experiment)).toMatchObject({ kind: 'agree' });
});

test('where they part, the fact that divides them most is named', () => {
	expect(fearing('useless')).toMatchObject({
		kind: 'part',
		feared: 'learning',
		facts: ['availability'],
		divide: { question: 'outage', lead: 5, lines: [{ option: 'severe', points: 3 }] },
	});
});

test('what is only feared next is not called what is feared most', () => {
	const [fear, ...others] = fears.questions;
	const next = { ...fear!, id: 'next', optional: true };
	const both = { ...fears, questions: [fear!, next, ...others] };
	expect(agreement(both, give(checkout, 'next', choose('useless')))).toMatchObject({
		feared: 'learning',
		isMost: false,
	});
});

test('where a guard rail decides, it is named', () => {
	const dangerous = give(checkout, 'wrong', choose('people'));
	expect(fearing('down', dangerous)).toMatchObject({
		kind: 'part',
		facts: ['safety'],
		rail: 'safety-floor',
	});
	expect(fearing('hurt', dangerous)).toMatchObject({ kind: 'agree' });
});

test('without a fear, or without facts, there is nothing to compare', () => {
	expect(agreement(fears, checkout)).toEqual({ kind: 'unsaid' });
	expect(fearing('down', {})).toEqual({ kind: 'no-facts' });
});
