import { chosenOf, choose, give, answerTo, type Answers } from './answers.ts';
import type { Model, Question } from './model.ts';
import { rank } from './ranking.ts';

/** One other answer that would change what comes first. */
export interface Flip {
	readonly question: string;
	readonly from: readonly string[];
	readonly to: readonly string[];
	/** What would stand first then. */
	readonly first: readonly string[];
	/** How far apart the two answers are; 1 where the options have no order. */
	readonly steps: number;
	/** How many points the exchange moves in all. */
	readonly points: number;
	/** Whether a guard rail puts it there and not the totals. */
	readonly isHeld: boolean;
}

/**
 * Every single answer whose exchange would change the set in first place, nearest
 * first: fewest steps, then fewest points moved, then the order of the questions. What a
 * guard rail would put first stands behind: a floor is there or not, and nobody is near it.
 * Empty where no single answer would. Open questions are not flips but doubt.
 */
export function flips(model: Model, answers: Answers): readonly Flip[] {
	const now = rank(model, answers);
	return model.questions
		.filter(({ id }) => answerTo(answers, id)?.kind === 'chosen')
		.flatMap((question) => {
			const from = chosenOf(answers, question.id);
			return alternatives(question, from).flatMap((to) => {
				const then = rank(model, give(answers, question.id, choose(...to)));
				if (sameSet(then.first, now.first)) return [];
				const points = pointsMoved(now.places, then.places);
				return [
					{
						question: question.id,
						from,
						to,
						first: then.first,
						steps: stepsOf(question, from, to),
						points,
						isHeld: then.places.some(({ place, heldBy }) => place === 1 && heldBy.length > 0),
					},
				];
			});
		})
		.toSorted(
			(a, b) => Number(a.isHeld) - Number(b.isHeld) || a.steps - b.steps || a.points - b.points,
		);
}

/** Of the questions answered “not sure”, each option that would change what comes first. */
export function doubts(
	model: Model,
	answers: Answers,
): readonly Pick<Flip, 'question' | 'to' | 'first'>[] {
	const now = rank(model, answers);
	return model.questions
		.filter(({ id }) => answerTo(answers, id)?.kind === 'not-sure')
		.flatMap(({ id: question, options }) =>
			options.map(({ id }) => ({
				question,
				to: [id],
				first: rank(model, give(answers, question, choose(id))).first,
			})),
		)
		.filter(({ first }) => !sameSet(first, now.first));
}

/** Whether two lists without repetition name the same things. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((id) => b.includes(id));
}

/** One other option, or for `many` one option more or less. */
function alternatives(
	{ choose: kind, options }: Question,
	from: readonly string[],
): readonly (readonly string[])[] {
	const ids = options.map(({ id }) => id);
	if (kind === 'one') return ids.filter((id) => !from.includes(id)).map((id) => [id]);
	return ids.map((toggled) => ids.filter((id) => from.includes(id) !== (id === toggled)));
}

function stepsOf(
	{ scale, options }: Question,
	[from]: readonly string[],
	[to]: readonly string[],
): number {
	if (!scale) return 1;
	const at = (sought: string | undefined) => options.findIndex(({ id }) => id === sought);
	return Math.abs(at(from) - at(to));
}

type Totals = ReturnType<typeof rank>['places'];

function pointsMoved(before: Totals, after: Totals): number {
	const then = new Map(after.map(({ priority, total }) => [priority.id, total]));
	return before.reduce(
		(sum, { priority, total }) => sum + Math.abs(total - (then.get(priority.id) ?? 0)),
		0,
	);
}
