import { lossesOf, lossFor, pointsFor, waysToAnswer } from '../engine/guide/choices.ts';
import type { Model, Option, Question } from '../engine/guide/model.ts';
import type { ModelProblem } from './problem.ts';

/**
 * A walk that leaves every priority without a point, if there is one. Searched question by question;
 * a branch is left as soon as some priority is sure to keep a point, whatever is answered after it.
 */
export function pointlessWalks(model: Model): readonly ModelProblem[] {
	const losses = lossesOf(model);
	const totalOf = (priority: string, options: readonly Option[]) =>
		losses
			.filter((loss) => loss.priority === priority)
			.reduce((sum, loss) => sum + lossFor(loss, options), pointsFor(priority, options));
	const search = (chosen: readonly Option[], [question, ...rest]: readonly Question[]): boolean => {
		const isSure = model.priorities.some(({ id }) => {
			const least = [...(question ? [question] : []), ...rest].reduce(
				(sum, each) => sum + leastFor(id, each),
				0,
			);
			return totalOf(id, chosen) + least > 0;
		});
		if (isSure) return false;
		if (!question) return true;
		return waysToAnswer(question).some((way) => search([...chosen, ...way], rest));
	};
	const [decisive, others] = [true, false].map((isDecisive) =>
		model.questions.filter(({ reasoning = false }) => reasoning === isDecisive),
	);
	if (!search([], [...(decisive ?? []), ...(others ?? [])])) return [];
	const message = 'Some walk puts nothing first: no priority has a point.';
	return [{ rule: 'nobody-first', subject: 'walk', message }];
}

/** What an answer to a question gives a priority in the worst case; a loss takes nothing away. */
function leastFor(priority: string, question: Question): number {
	const each = question.options.map((option) => pointsFor(priority, [option]));
	if (question.choose === 'many') return each.reduce((sum, points) => sum + Math.min(0, points), 0);
	return Math.min(...each, ...(question.optional ? [0] : []));
}
