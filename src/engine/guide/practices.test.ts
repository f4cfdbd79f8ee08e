import { expect, test } from 'vitest';
import { evaluate } from './advice.ts';
import { give, notSure } from './answers.ts';
import { answered, checkout, practice, shop } from '../../tests/fixtures/model.ts';
import type { Answers } from './answers.ts';
import type { Practice } from './model.ts';

const rule = (when: Practice['advise'][number]['when']) => ({ when, because: 'So.' });

/** Whether a practice of these rules is left out. */
function isLeftOut(answers: Answers, rules: Partial<Practice>): boolean {
	const practices = [...shop.practices, practice('siren', 'tests', rules)];
	const { leftOut } = evaluate({ ...shop, practices }, answers);
	return leftOut.some(({ practice: { id } }) => id === 'siren');
}

const alone: Partial<Practice> = {
	advise: [rule({ wrong: 'people' })],
	leaveOut: [rule({ outage: 'shrug' })],
};

test('nothing is left out while an open question could still advise it', () => {
	const halfway = answered({ job: 'sell', outage: 'shrug' });
	expect(isLeftOut(halfway, alone)).toBe(false);
	expect(isLeftOut(give(halfway, 'wrong', notSure), alone)).toBe(false);
	expect(isLeftOut(answered({ job: 'sell', outage: 'shrug', wrong: 'repairable' }), alone)).toBe(
		true,
	);
});

test('nothing is left out while an open question could take back what leaves it out', () => {
	const but = { leaveOut: [{ ...rule({ outage: 'shrug' }), unless: [{ duties: 'regulated' }] }] };
	const halfway = answered({ job: 'sell', outage: 'shrug' });
	expect(isLeftOut(halfway, but)).toBe(false);
	expect(isLeftOut(answered({ job: 'sell', outage: 'shrug', duties: ['audited'] }), but)).toBe(
		true,
	);
	expect(isLeftOut(answered({ job: 'sell', outage: 'shrug', duties: ['regulated'] }), but)).toBe(
		false,
	);
});

test('what comes first may change while a question is open', () => {
	const first = { advise: [rule({ first: 'safety' })], leaveOut: [rule({ outage: 'severe' })] };
	expect(isLeftOut(checkout, first)).toBe(true);
	expect(isLeftOut(give(checkout, 'feedback', notSure), first)).toBe(false);
});
