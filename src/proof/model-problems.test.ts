import { expect, test } from 'vitest';
import { guardRail, option, practice, shop } from '../tests/fixtures/model.ts';
import { findModelProblems } from './model-problems.ts';
import type { Model, Option } from '../engine/guide/model.ts';

const withOption = (more: Option, question = 'job'): Model => ({
	...shop,
	questions: shop.questions.map((each) =>
		each.id === question ? { ...each, options: [...each.options, more] } : each,
	),
});
const withRail = (...more: Parameters<typeof guardRail>): Model => ({
	...shop,
	guardRails: [...shop.guardRails, guardRail(...more)],
});
const withRule = (when: Record<string, string>): Model => ({
	...shop,
	practices: [...shop.practices, practice('new', 'tests', { advise: [{ when, because: 'x' }] })],
});
const push = option('x', 'learning +').pushes[0]!;

test('the shop has none', () => {
	expect(findModelProblems(shop)).toEqual([]);
});

test('a guard rail without holds may be raised by what stands first', () => {
	expect(findModelProblems(withRail('new', { raised: [{ first: 'learning' }] }))).toEqual([]);
});

test.each<[string, Model]>([
	['unknown-priority job=x', withOption(option('x', 'comfort +'))],
	['missing-reason job=x', withOption({ ...option('x', ''), pushes: [{ ...push, reason: ' ' }] })],
	['missing-source job=x', withOption({ ...option('x', ''), pushes: [{ ...push, source: '' }] })],
	['pushed-twice job=x', withOption(option('x', 'learning +, learning +++'))],
	['reserved-name job=not-sure', withOption(option('not-sure', ''))],
	['reserved-name duties=none', withOption(option('none', ''), 'duties')],
	['duplicate-name sell', withOption(option('sell', ''))],
	['duplicate-name trade', withOption(option('trade', ''))],
	['unfit-name Big_Sale', withOption(option('Big_Sale', ''))],
	[
		'reserved-name because',
		{
			...shop,
			questions: [...shop.questions, { ...shop.questions[0]!, id: 'because', formerly: [] }],
		},
	],
	['unknown-question new', withRule({ colour: 'red' })],
	['unknown-option new', withRule({ job: 'fly' })],
	['unknown-option new', withRule({ first: 'comfort' })],
	['unknown-practice new', withRail('new', { advises: ['magic'] })],
	['unknown-priority new', withRail('new', { holds: 'comfort' })],
	['unknown-practice new', withRail('new', { keeps: [{ practice: 'magic', when: {} }] })],
	['engine-rail new', withRail('new', { engine: 'parting', always: true, advises: ['canary'] })],
	['circular-hold new', withRail('new', { raised: [{ first: 'learning' }], holds: 'safety' })],
])('%s', (problem, model) => {
	expect([
		...new Set(findModelProblems(model).map(({ rule, subject }) => `${rule} ${subject}`)),
	]).toEqual([problem]);
});
