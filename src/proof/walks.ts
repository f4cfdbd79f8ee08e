import { choose, type Answer, type Answers } from '../engine/guide/answers.ts';
import { pushOn, waysToAnswer } from '../engine/guide/choices.ts';
import { isMet, subjectOf } from '../engine/guide/condition.ts';
import type { Condition, Model, Question } from '../engine/guide/model.ts';

/** Gives whole numbers below the one asked for: always the same ones for one seed. */
export type Dice = (below: number) => number;

/** A linear congruential generator (Numerical Recipes), so that what it finds is found again. */
export function diceFrom(seed: number): Dice {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** One way to answer a question. */
export function randomAnswer(question: Question, dice: Dice): Answer {
	if (question.choose === 'many') {
		const taken = question.options.filter(() => dice(3) === 0);
		return choose(...taken.map(({ id }) => id));
	}
	const ways = waysToAnswer(question);
	return choose(...(ways[dice(ways.length)] ?? []).map(({ id }) => id));
}

/**
 * Complete answers that meet a condition as far as answers alone can, and lean towards what it
 * wants first or high. Whether they do meet it, the engine has to say.
 */
export function walkTowards(model: Model, condition: Condition, dice: Dice): Answers {
	const wanted = Object.entries(condition).flatMap(([key, ids]) =>
		key === 'first' || key === 'high' ? [ids].flat() : [],
	);
	const liked = wanted[dice(wanted.length || 1)];
	const lean = dice(4);
	return Object.fromEntries(
		model.questions.map((question): [string, Answer] => {
			const own = Object.fromEntries(
				Object.entries(condition).filter(([key]) => subjectOf(key) === question.id),
			);
			const tries = Array.from({ length: 40 }, () => randomAnswer(question, dice)).filter(
				(answer) => isMet(own, { [question.id]: answer }),
			);
			const isLeaning = liked !== undefined && (question.reasoning ? lean > 0 : dice(4) < lean);
			const worth = (answer: Answer) =>
				question.options
					.filter(({ id }) => answer.kind === 'chosen' && answer.options.includes(id))
					.reduce((sum, option) => sum + pushOn(option, liked ?? ''), 0);
			if (isLeaning) tries.sort((a, b) => worth(b) - worth(a));
			return [question.id, tries[0] ?? randomAnswer(question, dice)];
		}),
	);
}
