import { NOT_SURE, answerTo, withdraw, type Answers } from './answers.ts';
import { choicesOf, type Choice, type PossibleHold } from './choices.ts';
import { isMet } from './condition.ts';
import { heldIn } from './holds.ts';
import { holdsOf, type Condition, type Model, type Question } from './model.ts';
import type { Held } from './order.ts';
import { rank } from './ranking.ts';

/** Some doubtful questions answered, the rest still open. */
export interface Unfinished {
	readonly totals: readonly number[];
	/** Bits of the holds that are still possible. */
	readonly holds: number;
	/** How many questions are answered. */
	readonly depth: number;
}

/** All ways to answer the doubtful questions, those on which most depends first. */
export interface Space {
	readonly start: Unfinished;
	readonly questions: readonly (readonly Choice[])[];
	/** By depth: the most that one total can still gain on another. */
	readonly gain: readonly (readonly (readonly number[])[])[];
	/** By depth: bits of the holds that no later question can still undo. */
	readonly decided: readonly number[];
	holdsIn(bits: number): Held;
}

/** Questions answered “not sure”. */
export function doubtfulQuestions(model: Model, answers: Answers): readonly Question[] {
	return model.questions.filter(({ id }) => answerTo(answers, id)?.kind === NOT_SURE);
}

/** The completions of answers whose doubtful questions are open. */
export function spaceOf(model: Model, answers: Answers, doubtful: readonly Question[]): Space {
	const settled = doubtful.reduce((left, { id }) => withdraw(left, id), answers);
	const possible = possibleHolds(model, settled, doubtful);
	const sorted = doubtful
		.map((question) => ({ question, choices: choicesOf(model, question, possible) }))
		.toSorted((a, b) => weightOf(b.choices) - weightOf(a.choices));
	const questions = sorted.map(({ choices }) => choices);
	const totals = new Map(
		rank(model, settled).places.map(({ priority, total }) => [priority.id, total]),
	);
	const held = new Map<number, Held>();
	return {
		start: {
			totals: model.priorities.map(({ id }) => totals.get(id) ?? 0),
			holds: 2 ** possible.length - 1,
			depth: 0,
		},
		questions,
		gain: gainsOf(questions, model.priorities.length),
		decided: [...questions.keys(), questions.length].map((depth) => {
			const later = sorted.slice(depth).map(({ question }) => question.id);
			const isDecided = ({ needs }: PossibleHold) =>
				!needs.some((need) => later.some((id) => id in need));
			return possible.reduce((bits, hold, bit) => bits | (isDecided(hold) ? 1 << bit : 0), 0);
		}),
		holdsIn(bits) {
			const known =
				held.get(bits) ??
				heldIn(
					model,
					possible.flatMap(({ hold }, bit) => (bits & (1 << bit) ? [hold] : [])),
				);
			held.set(bits, known);
			return known;
		},
	};
}

/** Holds that some answers to the doubtful questions would bring about. */
function possibleHolds(
	model: Model,
	settled: Answers,
	doubtful: readonly Question[],
): readonly PossibleHold[] {
	const mayBeMet = (condition: Condition) =>
		Object.entries(condition).every(
			([key, wanted]) => doubtful.some(({ id }) => id === key) || isMet({ [key]: wanted }, settled),
		);
	return model.guardRails
		.flatMap((rail) => {
			const raised: readonly Condition[] = rail.always ? [{}] : rail.raised;
			return holdsOf(rail).flatMap((hold) =>
				raised.map((condition) => ({
					hold,
					needs: hold.when ? [condition, hold.when] : [condition],
				})),
			);
		})
		.filter(({ needs }) => needs.every(mayBeMet));
}

function gainsOf(questions: readonly (readonly Choice[])[], size: number): Space['gain'] {
	const each = [...Array(size).keys()];
	const gains = [each.map(() => each.map(() => 0))];
	for (const choices of questions.toReversed()) {
		const rest = gains[0];
		gains.unshift(
			each.map((one) =>
				each.map((other) => {
					const leads = choices.map(({ points }) => (points[one] ?? 0) - (points[other] ?? 0));
					return (rest?.[one]?.[other] ?? 0) + Math.max(...leads);
				}),
			),
		);
	}
	return gains;
}

/** The most points one of its answers moves. */
function weightOf(choices: readonly Choice[]): number {
	return Math.max(
		...choices.map(({ points }) => points.reduce((sum, each) => sum + Math.abs(each), 0)),
	);
}
