import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { trialSchema } from '../../model/trial-schema.ts';
import { feared, trialOf } from '../../tests/fixtures/trials.ts';
import { evaluate } from '../guide/advice.ts';
import { readAnswers } from '../guide/read-answers.ts';
import { trialFile } from './give-back.ts';
import { scoresOf } from './score.ts';

const [reader] = trialOf().readers;
const advice = evaluate(feared, readAnswers(feared, reader?.answers).answers);
const happened = { outcome: 'It held.', first: ['availability'], answered: '2026-11-30' };

test('a file made from a record becomes a trial once a person has filled in what is empty', () => {
	const given: unknown = parse(trialFile(advice, { who: 'buyers', what: 'pay' }, happened));
	const missing = trialSchema.safeParse(given).error?.issues.map(({ path }) => path.join('.'));
	expect(missing).toEqual(['title', 'kind', 'works.0.author']);
	const filled = Object.assign(given as { works: object[] }, { title: 'A shop', kind: 'service' });
	Object.assign(filled.works[0] ?? {}, { author: 'The team' });
	const trial = { id: 'shop', ...trialSchema.parse(filled) };
	expect(trial.situation).toMatch(/^For buyers, to pay\. Job: It is sell\. /);
	expect(trial.readers[0]?.what).toContain('2026-11-30');
	expect(scoresOf(feared, trial)[0]?.ways.both).toEqual({
		first: ['availability'],
		mark: 'accepted',
	});
});

test('it tells what was advised, and by which edition', () => {
	expect(trialFile(advice, {}, happened).split('\n')[0]).toBe(
		'# Made by the guide. Edition 1.0 said: Availability comes first.',
	);
});

test('whatever is written into it stays text', () => {
	const outcome = 'a"\n- b: c\u2028\u0000 # d\n---\nset: fit \ud800';
	const given = parse(trialFile(advice, { who: outcome }, { ...happened, outcome })) as Record<
		string,
		unknown
	>;
	expect(given['outcome']).toBe(outcome.slice(0, -1));
	expect(given['set']).toBe('held');
	const long = parse(trialFile(advice, {}, { ...happened, outcome: 'x'.repeat(5000) })) as {
		outcome: string;
	};
	expect(long.outcome).toHaveLength(1000);
});
