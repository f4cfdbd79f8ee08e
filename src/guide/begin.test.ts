import { expect, test } from 'vitest';
import { advise } from '../engine/guide/advice.ts';
import { diceFrom, type Dice } from '../tests/fixtures/random.ts';
import { checkout, experiment, shop } from '../tests/fixtures/model.ts';
import { writeJson } from '../engine/record/json-record.ts';
import { writeLink } from '../engine/record/link.ts';
import { begin } from './begin.ts';
import { detailsOf } from './details.ts';
import { shopData } from '../tests/fixtures/guide-data.ts';
import { openedAtOnce, type Entry } from './opening.ts';
import { emptyState } from './state.ts';
import * as words from './notice-words.ts';

const purpose = { who: 'shoppers', what: 'pay' };
const link = writeLink(shop, checkout);
const entry: Entry = {
	step: 'result',
	walk: 2,
	purpose,
	details: { notes: { slice: 'one page' } },
	done: ['canary'],
	share: false,
	meeting: false,
	preset: [],
};
const draftOf = (answers: typeof checkout) =>
	writeJson(
		advise(shop, answers),
		purpose,
		detailsOf(shopData, {
			...emptyState,
			answers,
			details: { decisionMakers: ['Ada'], notes: { by: '2026-12-01' } },
		}),
		shopData.schema,
	);

test('an empty address begins with the first question and says nothing', () => {
	expect(begin(shopData, { fragment: '' })).toEqual({ ...emptyState, step: 'job' });
});

test('the address alone brings back every answer', () => {
	const state = begin(shopData, { fragment: link });
	expect(state).toMatchObject({ answers: checkout, step: 'result', purpose: {}, notices: [] });
});

test('a link with some answers opens at their result, one with an answer or two goes on', () => {
	const first = (count: number) =>
		writeLink(shop, Object.fromEntries(Object.entries(checkout).slice(0, count)));
	const [one, two, three] = shop.questions.map(({ id }) => id);
	expect(begin(shopData, { fragment: first(1) }).step).toBe(two);
	expect(begin(shopData, { fragment: first(2) }).step).toBe(three);
	expect(begin(shopData, { fragment: first(3) }).step).toBe('result');
	expect(begin(shopData, { fragment: first(3), entry: { ...entry, step: one ?? '' } }).step).toBe(
		one,
	);
});

test('words in a link are shown and not shared on; words of the tab come back with a reload', () => {
	expect(begin(shopData, { fragment: writeLink(shop, checkout, purpose) })).toMatchObject({
		purpose,
		share: false,
	});
	expect(begin(shopData, { fragment: link, entry })).toMatchObject({ ...entry, answers: checkout });
});

test('a draft opens by itself only where nothing else was asked for', () => {
	const draft = draftOf(checkout);
	expect(begin(shopData, { fragment: '', draft })).toMatchObject({
		answers: checkout,
		purpose,
		details: { decisionMakers: ['Ada'], notes: { by: '2026-12-01' } },
		keeping: true,
		notices: [words.draftOpened],
	});
	expect(begin(shopData, { fragment: link, draft })).toMatchObject({ keeping: true, notices: [] });
	expect(begin(shopData, { fragment: writeLink(shop, experiment), draft })).toMatchObject({
		answers: experiment,
		keeping: false,
		notices: [words.draftOther],
	});
});

test('a draft with other words than a link’s is another draft, whatever the answers', () => {
	const theirs = writeLink(shop, checkout, { who: 'a colleague’s users' });
	expect(begin(shopData, { fragment: theirs, draft: draftOf(checkout) })).toMatchObject({
		purpose: { who: 'a colleague’s users' },
		keeping: false,
		notices: [words.draftOther],
	});
});

test('a reload does not let another tab’s draft in', () => {
	const alone = { ...entry, step: 'job' };
	const state = begin(shopData, { fragment: '', entry: alone, draft: draftOf(checkout) });
	expect(state).toMatchObject({ answers: {}, purpose, keeping: false });
});

test('answers come from the address, whatever the tab’s history says', () => {
	const tampered = { ...entry, answers: experiment } as Entry;
	expect(begin(shopData, { fragment: link, entry: tampered }).answers).toEqual(checkout);
});

test.each(['', '{', 'null', '[]', '{"answers":3}x', 'x'.repeat(100_000)])(
	'a damaged draft (%#) is told and not kept',
	(draft) => {
		const state = begin(shopData, { fragment: link, draft });
		expect(state).toMatchObject({ answers: checkout, keeping: false });
		expect(state.notices).toEqual([words.draftBroken]);
	},
);

const poison = [
	'__proto__',
	'constructor=1',
	'<script>',
	'%E0%A4%A',
	'%',
	'&',
	'=',
	'#',
	'\u0000',
	'\ud800',
	'v=99',
	'not-sure',
	',,,',
	'x'.repeat(15_000),
	'&job=fly',
	'end',
];

test('2,000 damaged fragments never throw, and never change a result without a word', () => {
	const dice = diceFrom(4);
	for (let run = 0; run < 2000; run += 1) {
		const fragment = damaged(writeLink(shop, checkout, purpose), dice);
		const state = begin(shopData, { fragment });
		const isWhole =
			JSON.stringify([state.answers, state.purpose]) === JSON.stringify([checkout, purpose]);
		if (!isWhole && fragment.length > 1)
			expect(state.notices.join(' '), fragment.slice(0, 200)).not.toBe('');
		expect(state.notices.every((notice) => notice.length < 600 && !/[{}]/.test(notice))).toBe(true);
		// What opens at once, without what reads records, is what would open with it.
		const atOnce = openedAtOnce(shopData, { fragment });
		expect(atOnce).toEqual(state.notices.length ? undefined : state);
	}
});

function damaged(text: string, dice: Dice): string {
	const at = 1 + dice(text.length - 1);
	const kind = dice(4);
	if (kind === 0) return text.slice(0, at);
	if (kind === 1) return text.slice(0, at) + (poison[dice(poison.length)] ?? '') + text.slice(at);
	if (kind === 2) return text.slice(0, at) + text.slice(at + 1 + dice(10));
	return `#${poison[dice(poison.length)] ?? ''}${poison[dice(poison.length)] ?? ''}`;
}
