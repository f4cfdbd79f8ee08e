import { expect, test } from 'vitest';
import { rank } from '../engine/guide/ranking.ts';
import { answered, guardRail, option, practice, priority, shop } from '../tests/fixtures/model.ts';
import type { Condition, Model, Practice } from '../engine/guide/model.ts';
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
	expect(rulesIn(withOption('feedback', option('quick', 'learning +')))).toEqual([
		'twin-options feedback=live',
	]);
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
		expect.objectContaining({ rule: 'nobody-first', subject: 'walk' }),
	);
});

test('a check that a guard rail keeps is advised wherever it keeps it', () => {
	const rail = (practice: string) =>
		guardRail('no-haste', {
			raised: [{ job: 'explore' }],
			keeps: [{ practice, when: { wrong: ['silent', 'people'] } }],
		});
	const withRail = (practice: string) => ({
		...shop,
		guardRails: [...shop.guardRails, rail(practice)],
	});
	expect(prove(withRail('full-suite')).problems).toMatchObject([
		{
			rule: 'floor-broken',
			subject: 'no-haste',
			witness: { job: 'explore', wrong: 'silent' },
		},
	]);
	const { guardRails } = withRail('full-suite');
	const kept = { raised: [{ job: ['sell', 'count'] }] };
	const sound = guardRails.map((each) => (each.id === 'no-haste' ? { ...each, ...kept } : each));
	expect(prove({ ...shop, guardRails: sound }).problems).toEqual([]);
});

test('what a reason to leave out points to is advised wherever it applies', () => {
	const leaving = (when: Condition, instead: string) =>
		withPractice(
			practice('magic', 'tests', {
				advise: [{ when: { job: 'sell' }, because: 'x' }],
				leaveOut: [{ when, instead, because: 'x' }],
			}),
		);
	const { advise, id } = shop.practices[0]!;
	expect(rulesIn(leaving({ job: 'explore' }, 'nothing-such'))).toContain('floor-broken magic');
	const same = { ...advise[0]!.when, job: 'explore' };
	expect(rulesIn(leaving(same, id))).not.toContain('floor-broken magic');
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

test('protection that a worse answer takes away is told, and a written reason excuses it', () => {
	const guarded = practice('lifebelt', 'operation', {
		protects: true,
		advise: [{ when: { outage: 'costly' }, because: 'It may go down.' }],
	});
	expect(prove(withPractice(guarded)).problems).toMatchObject([
		{ rule: 'lost-protection', subject: 'lifebelt', witness: { outage: 'costly' } },
	]);
	const leaveOut = [{ when: { outage: 'severe' }, because: 'A belt is not enough here.' }];
	expect(rulesIn(withPractice({ ...guarded, leaveOut }))).toEqual([]);
	const other = { ...guarded, advise: [{ when: { duties: [] }, because: 'Nobody asks.' }] };
	expect(rulesIn(withPractice(other))).toEqual(['lost-protection lifebelt']);
	const { protects, ...convenient } = guarded;
	expect(protects && rulesIn(withPractice(convenient))).toEqual([]);
});

test('a worse answer on a scale does not lower what the scale endangers', () => {
	const { questions } = withOption('wrong', option('dull', 'correctness +, safety +'));
	expect(rulesIn({ ...shop, questions })).toEqual([
		'lost-protection wrong=dull',
		'lost-protection wrong=dull',
	]);
	// One loss counts once: where another answer names it as well, the milder one is worth more.
	const counted = shop.questions.map((question) => ({
		...question,
		options: question.options.map((each) => ({
			...each,
			pushes: each.pushes.map((push) =>
				push.priority === 'correctness' && push.strength === 'strong'
					? { ...push, loss: 'error' }
					: push,
			),
		})),
	}));
	expect(rulesIn({ ...shop, questions: counted })).toEqual(['lost-protection wrong=silent']);
});

test('a reason states only what has been answered', () => {
	const saying = (...said: readonly string[]) =>
		shop.questions.map((question) => ({
			...question,
			options: question.options.map((each) => (each.id === 'people' ? { ...each, said } : each)),
		}));
	const questions = saying('may be hurt');
	const because = 'Somebody may be hurt.';
	const withRule = (when: Record<string, string>) => ({
		...withPractice(practice('belt', 'operation', { advise: [{ when, because }] })),
		questions,
	});
	expect(rulesIn(withRule({ wrong: 'people' }))).toEqual([]);
	expect(prove(withRule({ duties: 'regulated' })).problems).toMatchObject([
		{ rule: 'unfounded-reason', subject: 'belt', witness: { wrong: 'repairable' } },
	]);
	expect(rulesIn({ ...shop, questions: saying('will bleed') })).toEqual([
		'unfounded-reason wrong=people',
	]);
});

test('a priority takes no more from several names of one loss than from the strongest', () => {
	const loss = (id: string) =>
		option(id, '', {
			pushes: [
				{ priority: 'learning', strength: 'strong', reason: 'x', source: 'y', loss: 'time' },
			],
		});
	const { questions } = withOption('duties', loss('hurry'), loss('haste'));
	const lines = (...duties: string[]) =>
		rank({ ...shop, questions }, answered({ duties }, { ...shop, questions })).places.find(
			({ priority: { id } }) => id === 'learning',
		);
	expect(lines('hurry')).toMatchObject({ total: 3 });
	expect(lines('hurry', 'haste')).toMatchObject({
		total: 3,
		lines: [{ points: 3 }, { points: 0, reason: 'x' }],
	});
});

test('a witness can be given to the engine as it is', () => {
	const both = practice('both', 'tests', {
		advise: [{ when: { job: 'sell' }, because: 'x' }],
		leaveOut: [{ when: { job: 'sell', duties: [] }, because: 'y' }],
	});
	const model = withPractice(both);
	const [problem] = prove(model).problems;
	expect(answered(problem?.witness ?? {}, model)).toMatchObject({ job: { options: ['sell'] } });
});

test('a model that names what does not exist is not walked', () => {
	const { walks, problems } = prove(withOption('job', option('fly', 'comfort +++')));
	expect(walks).toBe(0);
	expect(problems).toMatchObject([{ rule: 'unknown-priority', subject: 'job=fly' }]);
});
