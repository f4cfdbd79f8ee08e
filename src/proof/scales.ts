import { lossesOf, lossFor, pointsFor } from '../engine/guide/choices.ts';
import type { Model, Option, Question } from '../engine/guide/model.ts';
import type { ModelProblem } from './problem.ts';

/**
 * Steps to a worse answer on a scale that lower a priority which the scale endangers, that is, one
 * that any answer but the mildest speaks for. All other answers matter only by the losses that they
 * name as well; each is tried at every height it can have there, which covers all walks.
 */
export function loweredByWorse(model: Model): readonly ModelProblem[] {
	return model.questions
		.filter(({ scale }) => scale)
		.flatMap((question) =>
			question.options.slice(1).flatMap((worse, at) => {
				const better = question.options[at] as Option;
				return endangeredBy(question)
					.filter((priority) => leastGain(model, question, priority, better, worse) < 0)
					.map((priority) => ({
						rule: 'lost-protection',
						subject: `${question.id}=${worse.id}`,
						message: `“${priority}” may have fewer points with “${worse.id}” than with “${better.id}”, which is the milder answer. Push it as hard, or name the same loss in both.`,
					}));
			}),
		);
}

function endangeredBy({ options }: Question): readonly string[] {
	const pushed = options
		.slice(1)
		.flatMap(({ pushes }) => pushes.flatMap((push) => (push.strength === 'opposes' ? [] : push)));
	return [...new Set(pushed.map(({ priority }) => priority))];
}

/** What the worse answer gives a priority more than the better one, at the least. */
function leastGain(
	model: Model,
	question: Question,
	priority: string,
	better: Option,
	worse: Option,
): number {
	const others = model.questions
		.filter((each) => each !== question)
		.flatMap(({ options }) => options);
	return lossesOf(model)
		.filter((loss) => loss.priority === priority)
		.reduce(
			(sum, loss) => {
				const heights = [0, ...others.map((option) => lossFor(loss, [option]))];
				const gains = heights.map(
					(height) =>
						Math.max(height, lossFor(loss, [worse])) - Math.max(height, lossFor(loss, [better])),
				);
				return sum + Math.min(...gains);
			},
			pointsFor(priority, [worse]) - pointsFor(priority, [better]),
		);
}
