import { expect, test } from 'vitest';
import { choose, notSure } from '../engine/guide/answers.ts';
import type { Question } from '../engine/guide/model.ts';
import {
	afterPurpose,
	answer,
	chooseOption,
	afterQuestion,
	goTo,
	fillIn,
	open,
	writePurpose,
	stepFor,
	stepFrom,
	stepsOf,
	emptyState,
} from './state.ts';

const option = (id: string) => ({ id, label: id, pushes: [] });
const rain: Question = {
	id: 'rain',
	title: 'Rain?',
	name: 'Rain',
	choose: 'one',
	why: '',
	where: '',
	options: [option('yes'), option('no')],
};
const bring: Question = {
	...rain,
	id: 'bring',
	choose: 'many',
	options: [option('coat'), option('hat')],
};
const model = { questions: [rain, bring] };

test('the way leads from the purpose over every question to the result', () => {
	expect(stepsOf(model)).toEqual(['purpose', 'rain', 'bring', 'result']);
	expect(stepFrom(model, 'rain', 1)).toBe('bring');
	expect(stepFrom(model, 'rain', -1)).toBe('purpose');
	expect(stepFrom(model, 'result', 1)).toBe('result');
});

test('changing one answer leaves all others as they were', () => {
	const before = chooseOption(answer(emptyState, 'bring', choose('hat')), rain, 'yes');
	const after = chooseOption(before, rain, 'no');

	expect(after.answers).toEqual({ bring: choose('hat'), rain: choose('no') });
	expect(before.answers['rain']).toEqual(choose('yes'));
});

test('of many options each click adds one or takes it back, in the order of the question', () => {
	const both = chooseOption(chooseOption(emptyState, bring, 'hat'), bring, 'coat');
	expect(both.answers['bring']).toEqual(choose('coat', 'hat'));

	const none = chooseOption(chooseOption(both, bring, 'hat'), bring, 'coat');
	expect(none.answers).toEqual({});
});

test('“none of these” and “not sure” are answers, and an option replaces them', () => {
	expect(answer(emptyState, 'bring', choose()).answers['bring']).toEqual(choose());
	const unsure = answer(emptyState, 'bring', notSure);
	expect(chooseOption(unsure, bring, 'hat').answers['bring']).toEqual(choose('hat'));
	expect(answer(unsure, 'bring', undefined).answers).toEqual({});
});

test('somebody with answers goes on at the first open question', () => {
	expect(stepFor(model, {})).toBe('purpose');
	expect(stepFor(model, { bring: choose() })).toBe('rain');
	expect(stepFor(model, { rain: notSure })).toBe('bring');
	expect(stepFor(model, { rain: notSure, bring: choose() })).toBe('result');
});

test('words and notes are added to what is there', () => {
	const state = fillIn(
		writePurpose(writePurpose(emptyState, 'who', 'walkers'), 'what', 'stay dry'),
		{
			slice: 'one umbrella',
		},
	);
	expect(state.purpose).toEqual({ who: 'walkers', what: 'stay dry' });
	expect(fillIn(state, { by: '2026-12-01' }).details.notes).toEqual({
		slice: 'one umbrella',
		by: '2026-12-01',
	});
});

test('a step clears the notices, since they have been read', () => {
	const state = goTo({ ...emptyState, notices: ['Cut.'] }, 'rain');
	expect(state).toMatchObject({ step: 'rain', notices: [] });
});

test('opening a record replaces answers, purpose and notes, and shares nothing by itself', () => {
	const before = { ...answer(emptyState, 'rain', choose('yes')), share: true };
	const after = open(
		before,
		model,
		{
			answers: { bring: choose('hat') },
			purpose: { who: 'walkers' },
			details: { status: 'accepted', decisionMakers: ['Ada'] },
			ranking: [],
			ignored: [],
		},
		['Old.'],
	);
	expect(after).toMatchObject({
		walk: 1,
		step: 'rain',
		share: false,
		notices: ['Old.'],
		purpose: { who: 'walkers' },
		details: { status: 'accepted', decisionMakers: ['Ada'] },
	});
	expect(after.answers).toEqual({ bring: choose('hat') });
});

test('a purpose nobody wrote is asked for once on the way to the result, and leads there', () => {
	const last = { ...answer(emptyState, 'rain', choose('yes')), step: 'bring' };
	const detour = afterQuestion(model, last);

	expect(detour.step).toBe('purpose');
	expect(afterPurpose(model, detour)).toBe('result');
	expect(afterQuestion(model, { ...detour, step: 'bring' }).step).toBe('result');
	expect(afterQuestion(model, writePurpose(last, 'who', 'walkers')).step).toBe('result');
});

test('at the beginning the purpose leads to the first open question', () => {
	expect(afterPurpose(model, emptyState)).toBe('rain');
	expect(afterPurpose(model, answer(emptyState, 'rain', choose('yes')))).toBe('bring');
});
