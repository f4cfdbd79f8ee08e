import { expect, test } from 'vitest';
import { openQuestions } from '../engine/guide/answers.ts';
import { answered, guardRail, option, practice, priority, shop } from '../tests/fixtures/model.ts';
import type { Model, Practice } from '../engine/guide/model.ts';
import { prove } from './proofs.ts';

const rulesIn = (model: Model) =>
	prove(model).problems.map(({ rule, subject }) => `${rule} ${subject}`);
const withPractice = (more: Practice): Model => ({ ...shop, practices: [...shop.practices, more] });
const withOption = (question: string, ...more: ReturnType<typeof option>[]): Model => ({
	...shop,
	questions: shop.questions.map((each) =>
		each.id === question ? { ...each, options: [...each.options, ...more] } : each,
	),
});

test('the shop is sound, over every walk', () => {
	expect(prove(shop)).toEqual({ walks: 216, problems: [] });
});

test('a priority that nothing pushes can never come first', () => {
	expect(rulesIn({ ...shop, priorities: [...shop.priorities, priority('ease')] })).toEqual([
		'never-first ease',
	]);
});

test('a question that makes no difference has inert options', () => {
	const colour = {
		...shop.questions[0]!,
		id: 'colour',
		formerly: [],
		options: [option('red', ''), option('blue', '')],
	};
	expect(rulesIn({ ...shop, questions: [...shop.questions, colour] })).toEqual([
		'inert-option colour=red',
		'inert-option colour=blue',
	]);
});

test('a duty that pushes nothing is inert', () => {
	expect(rulesIn(withOption('duties', option('polite', '')))).toEqual([
		'inert-option duties=polite',
	]);
});

test('options that nothing ever tells apart are twins', () => {
	expect(rulesIn(withOption('wrong', option('quiet', 'correctness +++')))).toEqual([
		'twin-options wrong=silent',
	]);
});

test('three priorities that rise together rank everything high', () => {
	const all = option('all', 'availability +++, correctness +++, learning +++');
	const model: Model = {
		...shop,
		priorities: shop.priorities.filter(({ id }) => id !== 'safety'),
		questions: [
			{
				...shop.questions[0]!,
				options: [
					all,
					option('one', 'learning +'),
					option('two', 'correctness +'),
					option('three', 'availability +'),
				],
			},
		],
		guardRails: [],
		practices: [],
		tensions: [],
	};
	const { problems } = prove(model);
	expect(problems).toMatchObject([{ rule: 'everything-high', witness: { job: 'all' } }]);
});

test('four that share first place leave nothing first, which is no fault', () => {
	const tie = option('all', 'availability +, correctness +, safety +, learning +');
	const { questions } = withOption('job', tie);
	const model = {
		...shop,
		questions: [questions[0]!],
		guardRails: [],
		practices: [],
		tensions: [],
	};
	expect(prove(model).problems.map(({ rule }) => rule)).toEqual(['never-first']);
});

test('a walk without a single point puts nothing first', () => {
	const lone = {
		...shop.questions[0]!,
		options: [option('a', 'learning +'), option('b', 'learning --')],
	};
	const model = {
		...shop,
		priorities: [priority('learning'), priority('safety')],
		questions: [lone],
		guardRails: [],
		practices: [],
		tensions: [],
	};
	expect(prove(model).problems).toContainEqual(
		expect.objectContaining({ rule: 'nobody-first', witness: { job: 'b' } }),
	);
});

test('floors that contradict each other cannot both hold', () => {
	const other = guardRail('nothing-above-learning', {
		raised: [{ job: 'explore' }],
		holds: { above: 'learning', below: 'safety' },
	});
	const { problems } = prove({ ...shop, guardRails: [...shop.guardRails, other] });
	expect(problems).toMatchObject([
		{ rule: 'floor-broken', subject: 'nothing-above-learning', witness: { job: 'explore' } },
	]);
});

test('a practice no walk leads to is never advised, and its rule is dead', () => {
	const when = { first: 'learning', wrong: 'people' };
	expect(
		rulesIn(withPractice(practice('magic', 'tests', { advise: [{ when, because: 'x' }] }))),
	).toEqual(['never-advised magic', 'dead-rule magic: {"first":"learning","wrong":"people"}']);
});

test('advice both given and forbidden comes with the walk that shows it', () => {
	const both = practice('both', 'tests', {
		advise: [{ when: { job: 'sell' }, because: 'x' }],
		leaveOut: [{ when: { first: 'correctness', outage: 'shrug' }, because: 'y' }],
	});
	const { problems } = prove(withPractice(both));
	expect(problems).toMatchObject([
		{ rule: 'advised-and-left-out', subject: 'both', witness: { job: 'sell', outage: 'shrug' } },
	]);
});

test('a guard rail may not advise what a rule forbids', () => {
	const forbidden = practice('stop', 'isolation', {
		leaveOut: [{ when: { job: 'count', outage: 'severe' }, because: 'y' }],
	});
	const rail = guardRail('stopping', { raised: [{ wrong: 'silent' }], advises: ['stop'] });
	const model = { ...withPractice(forbidden), guardRails: [...shop.guardRails, rail] };
	expect(rulesIn(model)).toEqual(['advised-and-left-out stop']);
});

test('the slow suite has exactly one call', () => {
	const without = { ...shop, practices: shop.practices.filter(({ id }) => id !== 'smoke-test') };
	expect(rulesIn(without)).toEqual(['slow-suite-call ']);
	const nightly = practice('nightly', 'slow-suite', {
		advise: [{ when: { outage: 'shrug' }, because: 'x' }],
	});
	expect(rulesIn(withPractice(nightly))).toEqual([
		'slow-suite-call full-suite nightly',
		'slow-suite-call smoke-test nightly',
	]);
});

test('a guard rail or tension that nothing raises is told', () => {
	const when = { first: 'learning', wrong: 'people' };
	expect(
		rulesIn({ ...shop, guardRails: [...shop.guardRails, guardRail('idle', { raised: [when] })] }),
	).toEqual(['never-raised idle']);
	expect(
		rulesIn({ ...shop, tensions: [...shop.tensions, { id: 'idle', when, says: '', ask: '' }] }),
	).toEqual(['never-raised idle']);
});

test('a witness can be given to the engine as it is', () => {
	const both = practice('both', 'tests', {
		advise: [{ when: { job: 'sell' }, because: 'x' }],
		leaveOut: [{ when: { job: 'sell' }, because: 'y' }],
	});
	const model = withPractice(both);
	const witness = prove(model).problems[0]?.witness ?? {};
	expect(openQuestions(model, answered(witness, model))).toEqual([]);
});

test('a model that names what does not exist is not walked', () => {
	const { walks, problems } = prove(withOption('job', option('fly', 'comfort +++')));
	expect(walks).toBe(0);
	expect(problems).toMatchObject([{ rule: 'unknown-priority', subject: 'job=fly' }]);
});
