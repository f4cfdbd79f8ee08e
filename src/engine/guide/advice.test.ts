import { expect, test } from 'vitest';
import { advise, evaluate } from './advice.ts';
import { give, notSure } from './answers.ts';
import { answered, checkout, experiment, shop } from '../../tests/fixtures/model.ts';

const idsOf = (things: readonly { readonly priority: { readonly id: string } }[]) =>
	things.map(({ priority }) => priority.id);

test('the checkout is told what comes first, what does not, and what to do', () => {
	const advice = advise(shop, checkout);

	expect(idsOf(advice.first)).toEqual(['availability']);
	expect(idsOf(advice.high)).toEqual(['availability', 'correctness']);
	expect(idsOf(advice.opposed)).toEqual(['learning']);
	expect(idsOf(advice.unopposed)).toEqual(['safety']);
	expect(advice.topics).toMatchObject([
		{
			topic: 'rollout',
			advised: [
				{ practice: { id: 'canary' }, because: ['A small share shows it first.'], byRails: [] },
			],
		},
		{ topic: 'slow-suite', advised: [{ practice: { id: 'full-suite' } }] },
	]);
	expect(advice.first[0]?.priority.whenFirst).toEqual(shop.priorities[0]?.whenFirst);
	expect(advice).toMatchObject({ version: '1.0', isRequest: false, tensions: [] });
	expect(advice.flips.length).toBeGreaterThan(0);
});

test('the experiment is told to decide what it learns, and what to leave out', () => {
	const advice = advise(shop, experiment);

	expect(advice.guardRails).toMatchObject([
		{
			rail: { id: 'learning-needs-a-decision', asks: ['assumption', 'threshold'] },
			because: [[{ key: 'first', ids: ['learning'] }]],
		},
		{ rail: { id: 'not-shipped' }, because: [] },
	]);
	expect(advice.leftOut).toMatchObject([
		{ practice: { id: 'canary' }, because: ['Nobody would notice.'] },
	]);
});

test('a guard rail says every answer that raised it and adds its practices', () => {
	const floors = answered({ job: 'count', wrong: 'people', duties: ['audited', 'regulated'] });
	const { guardRails, topics } = advise(shop, floors);

	expect(guardRails[0]).toMatchObject({
		rail: { id: 'safety-floor' },
		because: [[{ key: 'wrong', ids: ['people'] }], [{ key: 'duties', ids: ['regulated'] }]],
	});
	expect(topics.find(({ topic }) => topic === 'isolation')?.advised).toMatchObject([
		{
			practice: { id: 'stop-switch' },
			because: ['Mind the count-before-uptime.'],
			byRails: ['count-before-uptime'],
		},
	]);
});

test('a request is its own kind of job', () => {
	expect(advise(shop, answered({ feedback: 'request' })).isRequest).toBe(true);
});

test('answers that contradict each other are asked about', () => {
	const { tensions } = advise(shop, answered({ job: 'explore', outage: 'severe' }));
	expect(tensions).toMatchObject([{ id: 'costly-idea', ask: 'Is it the neighbour?' }]);
});

test('look again when an answer ends or the first priority is settled', () => {
	expect(advise(shop, checkout).lookAgain).toEqual([
		{ event: 'When it is given away.', because: { question: 'job', option: 'sell' } },
		{ event: 'When availability is settled.', because: { priority: 'availability' } },
	]);
});

test('what was answered stands in the order of the questions, doubt included', () => {
	const { answered: answers } = evaluate(
		shop,
		give(answered({ outage: 'shrug', duties: [] }), 'job', notSure),
	);
	expect(answers).toMatchObject([
		{ question: { id: 'job' }, options: [], notSure: true },
		{ question: { id: 'outage' }, options: [{ id: 'shrug' }], notSure: false },
		{ question: { id: 'duties' }, options: [], notSure: false },
	]);
});

test('no answers, no advice but what always holds', () => {
	const advice = advise(shop, {});
	expect(advice).toMatchObject({
		answered: [],
		first: [],
		high: [],
		topics: [],
		leftOut: [],
		flips: [],
		lookAgain: [],
	});
	expect(advice.guardRails.map(({ rail }) => rail.id)).toEqual(['not-shipped']);
});
