import { expect, test } from 'vitest';
import { choose } from '../engine/guide/answers.ts';
import { checkout, shop } from '../tests/fixtures/model.ts';
import { invitationIn, meetingAddress } from './meeting.ts';
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

test('a link for a meeting names the software, whatever its name, and keeps it from the host', () => {
	const name = 'R&D (<b>#1</b>) é';
	const address = new URL(meetingAddress('https://example.org/guide/', name));
	expect(address.search).toBe('?meeting');
	const { software, fragment } = invitationIn(address.hash);
	expect({ software, fragment }).toEqual({ software: name, fragment: '#' });
	expect(prepared(data, emptyState, address.search, software)).toMatchObject({
		meeting: true,
		details: { software: name },
	});
	expect(prepared(data, emptyState, '?meeting')).toMatchObject({ meeting: true, details: {} });
	expect(prepared(data, emptyState, '')).toMatchObject({ meeting: false });
});

test('the answers of an invitation stay whole, and a hostile name is cut', () => {
	expect(invitationIn('#software=A%20b&v=1.0&job=sell&end=x')).toEqual({
		software: 'A b',
		fragment: '#v=1.0&job=sell&end=x',
	});
	expect(invitationIn('#v=1.0&job=sell')).toEqual({ software: '', fragment: '#v=1.0&job=sell' });
	expect(invitationIn(`#software=${'x'.repeat(999)}%00`).software).toHaveLength(100);
	expect(invitationIn('#software=%E0%A4').software).toBe('');
});
