import { expect, test } from 'vitest';
import { realBook as book, realModel as model } from '../../tests/fixtures/real-book.ts';
import { rankingRows } from '../../model/shown-advice.ts';
import { signed } from '../../model/signed.ts';
import { answered, checkout, experiment, option, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, randomWalk } from '../../tests/fixtures/random.ts';
import { writeJson } from '../record/json-record.ts';
import { writeRecord } from '../record/record.ts';
import { advise } from './advice.ts';
import type { Answers } from './answers.ts';
import { balance, positionOn } from './balance.ts';
import type { Model } from './model.ts';
import { rank } from './ranking.ts';
import { readAnswers } from './read-answers.ts';

/** Picture, table, record and JSON of the same answers name the same places and points. */
function expectOneTruth(of: Model, answers: Answers) {
	const advice = advise(of, answers);
	const picture = balance(advice.ranking);
	const table = rankingRows(of, advice);
	const record = writeRecord(advice, {}, {});
	const json = JSON.parse(writeJson(advice, {}, {}, 's')) as { ranking: Record<string, number> };
	expect(picture.rows.map(({ id, place }) => [id, place])).toEqual(Object.entries(json.ranking));
	const seen = picture.rows.map(({ name, place, total, segments, isFirst, heldBy }) => {
		const lengths = segments.map(({ line: { question }, from, to }) => {
			const label = of.questions.find(({ id }) => id === question)?.name ?? question;
			return `${label}\u00a0${signed(to - from)}`;
		});
		// The two arms end where they sum to the total, and no segment lies on another.
		const reach = (sign: number) =>
			segments.reduce((end, { to }) => (to * sign > end * sign ? to : end), 0);
		const places = [total, reach(1), reach(-1)].map((points) => positionOn(picture, points));
		return {
			...{ name, place, total, isFirst, isHeld: heldBy.length > 0, reasons: lengths.toSorted() },
			sum: reach(1) + reach(-1),
			fits: places.every((at) => at >= 0 && at <= 1),
			isRecorded: record.includes(`${name} (place ${place} with ${total})`),
		};
	});
	expect(seen).toEqual(
		table.map(({ name, place, total, first: isFirst, heldBy, reasons }) => ({
			...{ name, place, total, isFirst, isHeld: Boolean(heldBy) },
			// What another line counts already has no length.
			reasons: reasons.filter((reason) => !reason.endsWith('\u00a00')).toSorted(),
			...{ sum: total, fits: true, isRecorded: true },
		})),
	);
}

test('picture, table, record and JSON are one for every case', () => {
	const cases = book.documents.filter(({ kind }) => kind === 'case-studies');
	expect(cases.length).toBeGreaterThan(20);
	for (const { frontMatter } of cases) {
		const { answers } = frontMatter.data as { answers: unknown };
		expectOneTruth(model, readAnswers(model, answers).answers);
	}
});

test('and for 1,000 walks', () => {
	const dice = diceFrom(20);
	for (let run = 0; run < 1000; run += 1) expectOneTruth(model, randomWalk(model, dice));
}, 30_000);

test('for stands to the right of zero, against to the left, each push after the one before', () => {
	const learning = balance(rank(shop, checkout)).rows.find(({ id }) => id === 'learning');
	expect(learning?.segments.map(({ from, to }) => [from, to])).toEqual([
		[0, -2],
		[0, 1],
	]);
	expect(learning?.total).toBe(-1);
});

test('two rankings to be seen beside each other have one scale', () => {
	const [one, other] = [rank(shop, checkout), rank(shop, experiment)];
	const [left, right] = [balance(one, [other]), balance(other, [one])];
	expect([left.least, left.most]).toEqual([right.least, right.most]);
	expect(positionOn(left, left.least)).toBe(0);
	expect(positionOn(left, left.most)).toBe(1);
});

test('who has answered nothing sees ten rows at zero', () => {
	const { rows, least, most } = balance(rank(shop, {}));
	expect(rows.every(({ segments, total }) => total === 0 && !segments.length)).toBe(true);
	expect([least, most]).toEqual([-2, 4]);
});

test('a row says which guard rails hold it up', () => {
	const { rows } = balance(
		rank(shop, answered({ job: 'count', outage: 'costly', wrong: 'people' })),
	);
	expect(rows.map(({ id, heldBy }) => [id, ...heldBy])).toEqual([
		['safety', 'safety-floor'],
		['correctness'],
		['availability'],
		['learning'],
	]);
});

test('the reader’s own reasoning lies next to zero, before the facts', () => {
	const down = option('down', 'availability +++');
	const asked = {
		...shop,
		questions: [
			...shop.questions,
			{
				...shop.questions[0]!,
				id: 'fear',
				options: [{ ...down, pushes: down.pushes.map((push) => ({ ...push, source: 'reader' })) }],
			},
		],
	};
	const { rows } = balance(rank(asked, answered({ job: 'sell', fear: 'down' }, asked)));
	expect(rows[0]?.segments.map(({ line, isOwn }) => [line.question, isOwn])).toEqual([
		['fear', true],
		['job', false],
	]);
});
