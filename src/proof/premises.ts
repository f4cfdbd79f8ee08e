import { chosenOf } from '../engine/guide/answers.ts';
import type { Condition, Model, Rule } from '../engine/guide/model.ts';
import { appliesIn, conditionsIn } from './contradictions.ts';
import { contextsOf, witnessOf } from './contexts.ts';
import type { ModelProblem } from './problem.ts';

/** Words that state an answer, and the options of its question of which one is then given. */
interface Premise {
	readonly words: string;
	readonly question: string;
	readonly options: readonly string[];
}

/**
 * Reasons that state an answer which somebody who reads them has not given. Options say by which
 * words a reason states them; wherever a rule applies whose reason has such words, one of the options
 * that say so must be among the answers. Words that no reason has are told as well, since a reworded
 * one would no longer be looked at.
 */
export function unfoundedReasons(model: Model): readonly ModelProblem[] {
	const premises = premisesOf(model);
	const reasons = reasonsIn(model);
	const unused = premises
		.filter(({ words }) => !reasons.some(({ because }) => because.includes(words)))
		.map(({ words, question, options }) => ({
			rule: 'unfounded-reason',
			subject: `${question}=${options[0]}`,
			message: `No reason says “${words}” any more. List the words that reasons use now.`,
		}));
	const unfounded = reasons.flatMap(({ subject, ...rule }) =>
		premises
			.filter(({ words }) => rule.because.includes(words))
			.flatMap(({ words, question, options }) => {
				const wanted: Condition = { [question]: options };
				for (const context of contextsOf(model, [...conditionsIn([rule]), wanted], [rule.when])) {
					const given = chosenOf(context.answers, question);
					if (!appliesIn(rule, context) || given.some((id) => options.includes(id))) continue;
					const message = `A reason says “${words}”, and is given where “${question}” is not ${options.join(' or ')}.`;
					const witness = witnessOf(model, context);
					return [{ rule: 'unfounded-reason', subject, message, witness }];
				}
				return [];
			}),
	);
	return [...unused, ...unfounded];
}

function premisesOf({ questions }: Model): readonly Premise[] {
	return questions.flatMap(({ id: question, options }) => {
		const said = new Set(options.flatMap((option) => option.said ?? []));
		return [...said].map((words) => ({
			words,
			question,
			options: options.filter((option) => option.said?.includes(words)).map(({ id }) => id),
		}));
	});
}

/** Every reason that a result gives, and when. */
function reasonsIn({ questions, practices }: Model): readonly (Rule & { subject: string })[] {
	return [
		...questions.flatMap(({ id: question, options }) =>
			options.flatMap(({ id, pushes }) =>
				pushes.map(({ reason }) => ({
					subject: `${question}=${id}`,
					when: { [question]: id },
					because: reason,
				})),
			),
		),
		...practices.flatMap(({ id: subject, advise, leaveOut }) =>
			[...advise, ...leaveOut].map((rule) => ({ subject, ...rule })),
		),
	];
}
