import { choose, give, type Answer } from '../engine/guide/answers.ts';
import type { Model, Question } from '../engine/guide/model.ts';
import type { ModelProblem } from './problem.ts';
import { outcomeOf } from './seen.ts';
import { diceFrom, walkTowards } from './walks.ts';

/** How many walks are tried before two answers count as alike. */
const tries = 300;

/**
 * Options that make no difference. An option is inert when exchanging it for any other (for `many`:
 * choosing it or not) changes neither the order nor guard rails, practices and tensions. Two options
 * are twins when exchanging one for the other does not. One walk on which something differs shows
 * that they are neither; where none is found, it is told.
 */
export function inertOptions(model: Model): readonly ModelProblem[] {
	return model.questions.flatMap((question) => {
		const ids = question.options.map(({ id }) => id);
		if (question.choose === 'many')
			return ids
				.filter((id) => !differs(model, question, choose(), choose(id)))
				.map((id) => inert(question.id, id));
		const alike = (one: string, other: string) =>
			one !== other && !differs(model, question, choose(one), choose(other));
		return ids.flatMap((id, at): ModelProblem[] => {
			const twins = ids.filter((other) => alike(id, other));
			if (twins.length === ids.length - 1) return [inert(question.id, id)];
			const twin = twins.find((other) => ids.indexOf(other) > at);
			if (twin === undefined) return [];
			const message = `“${question.id}”: nothing ever tells “${id}” from “${twin}”. Let them push or advise differently, or make them one option.`;
			return [{ rule: 'twin-options', subject: `${question.id}=${id}`, message }];
		});
	});
}

function inert(question: string, option: string): ModelProblem {
	const message = `“${question}”: choosing “${option}” changes neither order nor advice in any walk. Let it push or advise something, or leave it out.`;
	return { rule: 'inert-option', subject: `${question}=${option}`, message };
}

function differs(model: Model, question: Question, one: Answer, other: Answer): boolean {
	const dice = diceFrom(3);
	for (let at = 0; at < tries; at += 1) {
		const answers = walkTowards(model, {}, dice);
		const [a, b] = [one, other].map((answer) =>
			outcomeOf(model, give(answers, question.id, answer)),
		);
		if (a !== b) return true;
	}
	return false;
}
