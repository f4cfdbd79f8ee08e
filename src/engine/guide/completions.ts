import { NOT_SURE, answerTo, withdraw, type Answers } from './answers.ts';
import {
	choicesOf,
	lossesOf,
	lossFor,
	type Choice,
	type Loss,
	type PossibleHold,
} from './choices.ts';
import { isMet, subjectOf } from './condition.ts';
import { heldIn } from './holds.ts';
import { holdsOf, type Condition, type Model, type Question } from './model.ts';
import type { Held } from './order.ts';
import { chosenOptions, rank } from './ranking.ts';

/** Some doubtful questions answered, the rest still open. */
export interface Unfinished {
	readonly totals: readonly number[];
	/** What the totals already hold of each loss. */
	readonly losses: readonly number[];
	/** Bits of the holds that are still possible. */
	readonly holds: number;
	/** How many questions are answered. */
	readonly depth: number;
}

/** All ways to answer the doubtful questions, those on which most depends first. */
export interface Space {
	readonly start: Unfinished;
	readonly questions: readonly (readonly Choice[])[];
	readonly losses: readonly Loss[];
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
	const losses = lossesOf(model);
	const chosen = chosenOptions(model, settled).map(({ option }) => option);
	const sorted = doubtful
		.map((question) => ({ question, choices: choicesOf(model, question, possible, losses) }))
		.toSorted((a, b) => weightOf(b.choices) - weightOf(a.choices));
	const questions = sorted.map(({ choices }) => choices);
	const totals = new Map(
		rank(model, settled).places.map(({ priority, total }) => [priority.id, total]),
	);
	const held = new Map<number, Held>();
	return {
		start: {
			totals: model.priorities.map(({ id }) => totals.get(id) ?? 0),
			losses: losses.map((loss) => lossFor(loss, chosen)),
			holds: 2 ** possible.length - 1,
			depth: 0,
		},
		questions,
		losses,
		gain: gainsOf(questions, losses, model.priorities.length),
		decided: [...questions.keys(), questions.length].map((depth) => {
			const later = sorted.slice(depth).map(({ question }) => question.id);
			const isDecided = ({ needs }: PossibleHold) =>
				!needs.some((need) => Object.keys(need).some((key) => later.includes(subjectOf(key))));
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
	const open = doubtful.map(({ id }) => id);
	const mayBeMet = (condition: Condition) => isMet(condition, settled, undefined, open);
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

/** A loss that one gains is taken in full, and one that the other gains not at all, since it may be counted already. */
function gainsOf(
	questions: readonly (readonly Choice[])[],
	possible: readonly Loss[],
	size: number,
): Space['gain'] {
	const each = [...Array(size).keys()];
	const gains = [each.map(() => each.map(() => 0))];
	for (const choices of questions.toReversed()) {
		const rest = gains[0];
		gains.unshift(
			each.map((one) =>
				each.map((other) => {
					const leads = choices.map(
						({ points, losses }) =>
							(points[one] ?? 0) -
							(points[other] ?? 0) +
							losses.reduce(
								(sum, loss, which) => sum + (possible[which]?.at === one ? loss : 0),
								0,
							),
					);
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
		...choices.map(({ points, losses }) =>
			[...points, ...losses].reduce((sum, each) => sum + Math.abs(each), 0),
		),
	);
}
