import { choose, give, openQuestions, type Answers } from './answers.ts';
import { sameSet } from './flips.ts';
import type { Model, Option, Question } from './model.ts';
import { rank } from './ranking.ts';

export interface WorthAnswering {
	readonly question: string;
	/** In how many of its possible answers something else would stand first than now. */
	readonly changes: number;
	/** How many possible answers it has. */
	readonly of: number;
	/** In how many of them others would rank high. */
	readonly high: number;
}

/**
 * The open question most worth answering next: the one with the largest share of
 * answers that would change first place, all its answers counted alike and the
 * other open questions left open. Among equals the one with the largest share that
 * would change what ranks high, then the one asked earlier. Nothing where no question is open.
 */
export function worthAnswering(model: Model, answers: Answers): WorthAnswering | undefined {
	const now = rank(model, answers);
	return openQuestions(model, answers)
		.map((question) => {
			const outcomes = likelyWays(question).map((options) =>
				rank(model, give(answers, question.id, choose(...options.map(({ id }) => id)))),
			);
			return {
				question: question.id,
				changes: outcomes.filter(({ first }) => !sameSet(first, now.first)).length,
				of: outcomes.length,
				high: outcomes.filter(({ high }) => !sameSet(high, now.high)).length,
			};
		})
		.toSorted((a, b) => b.changes / b.of - a.changes / a.of || b.high / b.of - a.high / a.of)[0];
}

/** Each option alone, and nothing where that is an answer; sets of several are taken as the sum of their parts. */
function likelyWays({ choose: kind, options }: Question): readonly (readonly Option[])[] {
	return [...(kind === 'many' ? [[]] : []), ...options.map((option) => [option])];
}
