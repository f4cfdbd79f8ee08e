import { expect, test } from 'vitest';
import { notSure } from './answers.ts';
import { applies, isMet } from './condition.ts';
import { checkout, experiment } from '../../tests/fixtures/model.ts';
import type { Condition } from './model.ts';

const standing = { first: ['availability'], high: ['availability', 'correctness'] };

test.each<[Condition, boolean]>([
	[{}, true],
	[{ job: 'sell' }, true],
	[{ job: ['count', 'sell'] }, true],
	[{ job: 'sell', outage: 'shrug' }, false],
	[{ duties: ['audited', 'regulated'] }, true],
	[{ duties: [] }, false],
	[{ first: 'availability' }, true],
	[{ first: 'correctness' }, false],
	[{ high: ['learning', 'correctness'], job: 'sell' }, true],
	[{ constructor: 'sell' }, false],
])('%o is met by the checkout: %o', (condition, met) => {
	expect(isMet(condition, checkout, standing)).toBe(met);
});

test('an empty list asks for an explicit choice of nothing', () => {
	expect(isMet({ duties: [] }, experiment)).toBe(true);
	expect(isMet({ duties: [] }, {})).toBe(false);
	expect(isMet({ duties: [] }, { duties: notSure })).toBe(false);
});

test('what is open meets nothing, and without a ranking nobody stands first', () => {
	expect(isMet({ job: 'sell' }, { job: notSure })).toBe(false);
	expect(isMet({ first: 'availability' }, checkout)).toBe(false);
});

test('a rule is blocked by any of its exceptions', () => {
	const rule = {
		when: { job: 'sell' },
		unless: [{ outage: 'shrug' }, { high: 'correctness' }],
		because: '',
	};
	expect(applies(rule, checkout, { first: [], high: [] })).toBe(true);
	expect(applies(rule, checkout, standing)).toBe(false);
});
