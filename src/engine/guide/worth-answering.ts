import { choose, give, openQuestions, type Answers } from './answers.ts';
import { sameSet } from './flips.ts';
import type { Model, Option, Question } from './model.ts';
import { rank, type Ranking } from './ranking.ts';

export interface WorthAnswering {
	readonly question: string;
	/** In how many of its possible answers something else would stand first than now. */
	readonly changes: number;
	/** How many possible answers it has. */
	readonly of: number;
	/** How many places all priorities together move, summed over these answers. */
	readonly moved: number;
}

/**
 * The open question most worth answering next: the one with the largest share of
 * answers that would change first place, all its answers counted alike and the
 * other open questions left open. Among equals the one that moves more places on
 * average, then the one asked earlier. Nothing where no question is open.
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
				moved: outcomes.reduce((sum, then) => sum + placesMoved(now, then).sum, 0),
			};
		})
		.toSorted((a, b) => b.changes / b.of - a.changes / a.of || b.moved / b.of - a.moved / a.of)[0];
}

/** Each option alone, and nothing where that is an answer; sets of several are taken as the sum of their parts. */
function likelyWays({ choose: kind, options }: Question): readonly (readonly Option[])[] {
	return [...(kind === 'many' ? [[]] : []), ...options.map((option) => [option])];
}

/** How far places move between two rankings of one model: in all, and the largest single move. */
export function placesMoved(
	before: Ranking,
	after: Ranking,
): { readonly sum: number; readonly most: number } {
	const then = new Map(after.places.map(({ priority, place }) => [priority.id, place]));
	const moves = before.places.map(({ priority, place }) =>
		Math.abs(place - (then.get(priority.id) ?? place)),
	);
	return { sum: moves.reduce((sum, move) => sum + move, 0), most: Math.max(0, ...moves) };
}
