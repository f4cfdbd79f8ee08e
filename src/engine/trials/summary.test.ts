import { expect, test } from 'vitest';
import { feared, trialOf } from '../../tests/fixtures/trials.ts';
import { alikeIn } from './alike.ts';
import { mostAccepted, scored, summaryOf } from './summary.ts';

const [a, b] = trialOf().readers;
const trials = [
	trialOf({ rivals: [{ name: 'model', first: ['learning', 'safety', 'correctness'] }] }),
	trialOf({ id: 'other', first: { accepted: ['correctness'], ruledOut: [] } }),
	trialOf({ id: 'nobody', readers: [] }),
];
const summary = summaryOf(feared, scored(feared, trials), 'correctness');

test('only what was answered counts, and two readers of a trial share its weight', () => {
	expect(summary.trials).toBe(2);
	expect(summary.ways.both.accepted).toMatchObject({ hits: 1, of: 2, rate: 0.5 });
	expect(summary.ways.reasoning).toMatchObject({
		accepted: { hits: 0.5, of: 2 },
		'ruled-out': { hits: 0.5 },
	});
});

test('where reasoning and facts agree, and where they part, is counted apart', () => {
	expect(summary.agreed.both.accepted).toMatchObject({ hits: 0.5, of: 1 });
	expect(summary.parted.both.accepted).toMatchObject({ hits: 0.5, of: 1 });
	expect(summary.parted.reasoning.accepted).toMatchObject({ hits: 0, of: 1 });
});

test('rivals are scored on the trials they were asked about', () => {
	expect(summary.rivals).toMatchObject([
		{ name: 'model', accepted: { hits: 0, of: 1 }, 'ruled-out': { hits: 1 } },
	]);
	expect(summary.fixed.accepted).toMatchObject({ hits: 1, of: 2 });
	expect(summary.chance.accepted.rate).toBeCloseTo(0.25);
	expect(summary.chance['ruled-out'].rate).toBeCloseTo(0.125);
});

test('calls that nobody has judged are told, and count neither way', () => {
	expect(summary.required).toMatchObject({ clear: { hits: 2, of: 5 }, unjudged: 2 });
	expect(summary.named).toMatchObject({ clear: { hits: 2, of: 4 }, unjudged: 0 });
	expect(summary.forbidden.clear).toMatchObject({ hits: 0, of: 2 });
});

test('the fixed order begins with what most trials accept', () => {
	expect(mostAccepted(feared, trials)).toBe('availability');
	expect(mostAccepted(feared, [])).toBe('availability');
	expect(mostAccepted(feared, [trialOf({ first: { accepted: ['safety'], ruledOut: [] } })])).toBe(
		'safety',
	);
});

test('two readers are compared question by question, and many ticks one by one', () => {
	const unsure = {
		...a,
		name: 'C',
		recognised: false,
		answers: { ...a?.answers, job: 'not-sure' },
	};
	const pairs = [trialOf(), trialOf({ readers: [unsure, ...(b ? [b] : [])] })];
	const alike = Object.fromEntries(alikeIn(feared, pairs).map((each) => [each.question.id, each]));
	expect(alike['outage']?.alike.rate).toBe(1);
	expect(alike['job']?.alike.rate).toBe(0.5);
	expect(alike['defeat']?.alike.rate).toBe(0);
	expect(alike['duties']).toMatchObject({ alike: { rate: 0 }, ticks: { rate: 0.5 } });
	expect(alikeIn(feared, [trialOf({ readers: [] })])[0]?.alike.of).toBe(0);
});
