import { expect, test } from 'vitest';
import { choose } from '../engine/guide/answers.ts';
import { checkout, shop } from '../tests/fixtures/model.ts';
import { meetingAddress, meetingIn } from './meeting.ts';
import { prepared } from './prepared.ts';
import { answer, emptyState, stepsOf } from './state.ts';

const data = { model: shop, preset: { duties: ['audited'], job: 'nonsense' } };

test('an edition answers beforehand what nobody has answered, and it can be changed', () => {
	const state = prepared(data, emptyState, '');
	expect(state.answers).toEqual({ duties: choose('audited') });
	expect(state.preset).toEqual(['duties']);
	expect(answer(state, 'duties', choose()).preset).toEqual([]);
	const linked = { ...emptyState, answers: { duties: choose() } };
	expect(prepared(data, linked, '')).toMatchObject({ answers: linked.answers, preset: [] });
});

test('a result and a draft stay as they are', () => {
	const result = { ...emptyState, answers: { ...checkout } };
	expect(prepared(data, result, '')).toEqual(result);
	const draft = { ...emptyState, keeping: true, answers: { job: choose('sell') } };
	expect(prepared(data, draft, '')).toEqual(draft);
});

test('a link may answer beforehand, and begins with the first step', () => {
	const linked = { ...emptyState, step: 'result', answers: checkout };
	expect(prepared(data, linked, '?preset')).toMatchObject({
		step: stepsOf(shop)[0],
		answers: checkout,
		preset: Object.keys(checkout),
	});
});

test('a link for a meeting names the software, whatever its name', () => {
	const name = 'R&D <b>#1</b> é';
	const address = meetingAddress('https://example.org/guide/', name);
	expect(prepared(data, emptyState, new URL(address).search)).toMatchObject({
		meeting: true,
		details: { software: name },
	});
	expect(prepared(data, emptyState, '?meeting')).toMatchObject({ meeting: true, details: {} });
	expect(prepared(data, emptyState, '')).toMatchObject({ meeting: false });
	expect(meetingIn(`?meeting=${'x'.repeat(999)}%00`)).toHaveLength(100);
});
