import { expect, test } from 'vitest';
import { choose, notSure } from '../engine/guide/answers.ts';
import type { Question } from '../engine/guide/model.ts';
import { shopData } from '../tests/fixtures/guide-data.ts';
import { checkout } from '../tests/fixtures/model.ts';
import { detailsOf } from './details.ts';
import { goOn, redrafted } from './draft-purpose.ts';
import {
	answer,
	changedIn,
	goTo,
	fillIn,
	keepTrial,
	open,
	optionChosen,
	writePurpose,
	stepFor,
	stepFrom,
	stepsOf,
	tick,
	tryAnswer,
	undo,
	emptyState,
	type State,
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
/** One click on an option. */
const chooseOption = (state: State, question: Question, option: string) =>
	answer(state, question.id, optionChosen(state.answers, question, option));

test('the way leads over every question to the result', () => {
	expect(stepsOf(model)).toEqual(['rain', 'bring', 'result']);
	expect(stepFrom(model, 'rain', 1)).toBe('bring');
	expect(stepFrom(model, 'rain', -1)).toBe('rain');
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
	expect(stepFor(model, {})).toBe('rain');
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

test('the purpose is drafted on the result, follows the answers, and leaves what is written', () => {
	const { model } = shopData;
	const walked: State = { ...emptyState, answers: checkout };
	const [, ...other] = model.questions[0]?.options ?? [];
	const drafted = goOn(model, walked, 'result');
	const changed = answer(drafted, model.questions[0]?.id ?? '', choose(other.at(-1)?.id ?? ''));
	const because = redrafted(model, checkout, changed).purpose.because;
	expect(drafted.purpose.because).toMatch(/^this would be lost: /);
	expect(because).toMatch(/^this would be lost: /);
	expect(because).not.toBe(drafted.purpose.because);

	const written = writePurpose(drafted, 'because', 'orders stop');
	expect(redrafted(model, {}, written).purpose.because).toBe('orders stop');
	expect(goOn(model, { ...written, step: 'job' }, 'result').purpose).toEqual(written.purpose);
	expect(goOn(model, walked, 'job').purpose).toEqual({});
});

const rainy = answer(emptyState, 'rain', choose('yes'));

test('another answer is tried beside the answers, and kept, and undone', () => {
	const tried = tryAnswer(rainy, 'rain', choose('no'));
	expect(tried.answers).toEqual(rainy.answers);
	expect(tried.trial).toEqual({ rain: choose('no') });

	const kept = keepTrial(tried);
	expect(kept.answers).toEqual({ rain: choose('no') });
	expect(kept.trial).toBeUndefined();
	expect(undo(kept).answers).toEqual(rainy.answers);
});

test('what was answered beforehand is not called so once another answer to it is kept', () => {
	const preset = { ...rainy, preset: ['rain', 'bring'] };
	expect(keepTrial(tryAnswer(preset, 'rain', choose('no'))).preset).toEqual(['bring']);
});

test('several answers may be tried at once; undo takes all of them back', () => {
	const tried = tryAnswer(tryAnswer(rainy, 'rain', choose('no')), 'bring', choose('hat'));
	expect(tried.trial).toEqual({ rain: choose('no'), bring: choose('hat') });
	expect(undo(tried)).toMatchObject({ answers: rainy.answers, trial: undefined });
});

test('trying the answer that is given tries nothing, and a step ends the trial', () => {
	const tried = tryAnswer(rainy, 'rain', choose('no'));
	expect(tryAnswer(tried, 'rain', choose('yes')).trial).toBeUndefined();
	expect(goTo(tried, 'bring').trial).toBeUndefined();
});

test('what is answered differently is named, whether it was answered before or not', () => {
	const then = { rain: choose('yes'), bring: notSure };
	expect(changedIn(then, { rain: choose('yes'), bring: choose() })).toEqual(['bring']);
	expect(changedIn({}, then)).toEqual(['rain', 'bring']);
});

test('a practice is ticked as done, and the tick taken back', () => {
	const done = tick(tick(emptyState, 'canary'), 'dig');
	expect(done.done).toEqual(['canary', 'dig']);
	expect(tick(done, 'canary').done).toEqual(['dig']);
});

test('a dated record is opened to be looked at again, and keeps its first date', () => {
	const opened = { answers: rainy.answers, purpose: {}, ranking: [], ignored: [] };
	const at = (details: object) => open(emptyState, model, { ...opened, details }, []);
	const state = at({ date: '2026-03-01' });
	expect(state.earlier).toEqual({ date: '2026-03-01', answers: rainy.answers });
	expect(at({}).earlier).toBeUndefined();

	const told = (state: State, day: string) => detailsOf(shopData, state, new Date(day));
	expect(told(state, '2026-11-30T12:00')).toMatchObject({
		since: '2026-03-01',
		date: '2026-11-30',
	});
	expect(told(state, '2026-03-01T12:00').since).toBeUndefined();
	const again = at({ date: '2026-11-30', since: '2026-03-01' });
	expect(told(again, '2027-05-01T12:00')).toMatchObject({
		since: '2026-03-01',
		date: '2027-05-01',
	});
});
