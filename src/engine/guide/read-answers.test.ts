import { expect, test } from 'vitest';
import { notSure, toPlain } from './answers.ts';
import { shop } from '../../tests/fixtures/model.ts';
import { readAnswers } from './read-answers.ts';

test('the form of the case studies becomes answers, in the order of the model', () => {
	const { answers, ignored } = readAnswers(shop, {
		duties: ['regulated', 'audited'],
		outage: 'not-sure',
		job: 'sell',
	});

	expect(ignored).toEqual([]);
	expect(Object.keys(answers)).toEqual(['job', 'outage', 'duties']);
	expect(answers['duties']).toEqual({ kind: 'chosen', options: ['audited', 'regulated'] });
	expect(answers['outage']).toBe(notSure);
	expect(toPlain(shop, answers)).toEqual({
		job: 'sell',
		outage: 'not-sure',
		duties: ['audited', 'regulated'],
	});
});

test('an empty list is an answer: none of them', () => {
	expect(readAnswers(shop, { duties: [] }).answers).toEqual({
		duties: { kind: 'chosen', options: [] },
	});
});

test('names of earlier editions still land', () => {
	expect(toPlain(shop, readAnswers(shop, { job: 'trade', downtime: 'shrug' }).answers)).toEqual({
		job: 'sell',
		outage: 'shrug',
	});
});

test.each([
	[{ colour: 'red' }, 'unknown-question'],
	[{ job: 'fly' }, 'unknown-option'],
	[{ job: ['sell', 'count'] }, 'one-answer-only'],
	[{ job: [] }, 'one-answer-only'],
	[{ job: 7 }, 'not-an-answer'],
	[{ duties: ['flying'] }, 'unknown-option'],
	[{ outage: 'shrug', downtime: 'severe', job: 'sell' }, 'duplicate-key'],
	['sell', 'not-an-answer'],
	[null, 'not-an-answer'],
])('%o is told as %s', (plain, rule) => {
	expect(readAnswers(shop, plain).ignored.map((entry) => entry.rule)).toEqual([rule]);
});

test('what falls away whole leaves the question open, and the message names what is offered', () => {
	const { answers, ignored } = readAnswers(shop, { duties: ['flying'], job: 'sel' });
	expect(answers).toEqual({});
	expect(ignored[0]).toMatchObject({
		at: 'duties',
		value: 'flying',
		offered: ['audited', 'regulated'],
	});
});

test('names from the prototype are names like any other', () => {
	const hostile: unknown = JSON.parse(
		'{"__proto__": "x", "constructor": "y", "job": "toString", "wrong": "people"}',
	);
	const { answers, ignored } = readAnswers(shop, hostile);
	expect(answers).toEqual({ wrong: { kind: 'chosen', options: ['people'] } });
	expect(ignored.map(({ at }) => at)).toEqual(['__proto__', 'constructor', 'job']);
	expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('a flood of nonsense is told in thirty entries and one for the rest', () => {
	const flood = Object.fromEntries(
		Array.from({ length: 50_000 }, (_, at) => [`q${at}`, 'x'.repeat(50)]),
	);
	const { ignored } = readAnswers(shop, flood);
	expect(ignored).toHaveLength(31);
	expect(ignored.at(-1)?.rule).toBe('more');
});
