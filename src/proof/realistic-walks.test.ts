import { expect, test } from 'vitest';
import { medianOf } from '../bench/browsing.ts';
import { realBook, realModel as model } from '../tests/fixtures/real-book.ts';
import { readTrials } from '../check/read/trials.ts';
import { choose, give, type Answers } from '../engine/guide/answers.ts';
import type { Model, Question } from '../engine/guide/model.ts';
import { sameSet } from '../engine/guide/flips.ts';
import { rank } from '../engine/guide/ranking.ts';
import { readAnswers } from '../engine/guide/read-answers.ts';
import { settled } from '../engine/guide/settled.ts';
import { worthAnswering } from '../engine/guide/worth-answering.ts';
import { diceFrom, randomAnswer, type Dice } from './walks.ts';

/** How often each duty and neighbour is ticked; our estimate. Where none is named, one in three. */
const shares: Readonly<Record<string, number>> = {
	'personal-data': 0.5,
	'sensitive-data': 0.25,
	audited: 0.3,
	'safety-regulated': 0.03,
	'accessibility-law': 0.2,
	'statutory-date': 0.1,
	promise: 0.2,
	unknown: 0.1,
};

/**
 * Complete answers as a reader could give them. The facts are drawn alike, but for duties, which
 * are drawn by how often they occur. What is feared is drawn in proportion to the points that the
 * facts give a priority, and one more for each, since nothing is unthinkable; every second reader
 * names a second event in the same way.
 */
function realisticWalk(model: Model, dice: Dice): Answers {
	const facts = model.questions
		.filter(({ reasoning }) => !reasoning)
		.reduce<Answers>(
			(answers, question) => give(answers, question.id, factFor(question, dice)),
			{},
		);
	const { places } = rank(model, facts);
	const fears = model.questions.filter(({ reasoning }) => reasoning);
	const taken = new Set<string>();
	return fears.reduce((answers, { id, optional, options }) => {
		if (optional && dice(2)) return answers;
		const weighted = options.flatMap((option) => {
			const to = option.pushes[0]?.priority ?? '';
			const total = places.find(({ priority }) => priority.id === to)?.total ?? 0;
			const length = taken.has(option.id) ? 0 : 1 + Math.max(0, total);
			return Array.from({ length }, () => option);
		});
		const option = weighted[dice(weighted.length || 1)];
		if (!option) return answers;
		taken.add(option.id);
		return give(answers, id, choose(option.id));
	}, facts);
}

function factFor(question: Question, dice: Dice) {
	if (question.choose === 'one') return randomAnswer(question, dice);
	const ticked = question.options.filter(({ id }) => dice(1000) < 1000 * (shares[id] ?? 1 / 3));
	return choose(...ticked.map(({ id }) => id));
}

test('over realistic walks each priority comes first in 2 %, and ties stand on top in 5 %', () => {
	const dice = diceFrom(11);
	const walks = Array.from({ length: 6000 }, () => rank(model, realisticWalk(model, dice)).first);
	for (const { id } of model.priorities)
		expect(walks.filter((first) => first.includes(id)).length / walks.length, id).toBeGreaterThan(
			0.02,
		);
	expect(walks.filter(({ length }) => length > 1).length / walks.length).toBeLessThan(0.05);
}, 60_000);

/** A walk in the order that the guide proposes: after how many answers each is settled, and after how many it is what it stays. */
function pace(walk: Answers) {
	const end = rank(model, walk);
	// Job and defeat are asked of everybody; the rest by what it is worth.
	let given: Answers = {};
	for (const { id } of model.questions.slice(0, 3))
		given = { ...given, [id]: walk[id] ?? choose() };
	const settledAt = { first: Infinity, high: Infinity };
	const stayedFrom = { first: 0, high: 0 };
	for (;;) {
		const [is, now, count] = [settled(model, given), rank(model, given), Object.keys(given).length];
		for (const what of ['first', 'high'] as const) {
			if (is[what]) settledAt[what] = Math.min(settledAt[what], count);
			if (!sameSet(now[what], end[what])) stayedFrom[what] = count + 1;
		}
		const next = worthAnswering(model, given);
		if (!next) return { settledAt, stayedFrom };
		given = { ...given, [next.question]: walk[next.question] ?? choose() };
	}
}

test('in the order that the guide proposes, what comes first is settled after seven answers, which three rank high after eleven', () => {
	const dice = diceFrom(11);
	const walks = Array.from({ length: 41 }, () => pace(realisticWalk(model, dice)));
	expect(medianOf(walks.map(({ settledAt }) => settledAt.first))).toBeLessThanOrEqual(7);
	// In hindsight hardly any order does better: one fact gives as much as parts third place from fourth.
	expect(medianOf(walks.map(({ settledAt }) => settledAt.high))).toBeLessThanOrEqual(11);
});

test('with the answers that readers of trials gave, the three that rank high stay from the seventh answer on', () => {
	const walks = readTrials(realBook)
		.flatMap(({ trial }) => trial.readers)
		.map(({ answers }) => pace(readAnswers(model, answers).answers));
	expect(walks.length).toBeGreaterThan(120);
	expect(medianOf(walks.map(({ stayedFrom }) => stayedFrom.high))).toBeLessThanOrEqual(7);
});
