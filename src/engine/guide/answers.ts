import type { Model, Question } from './model.ts';

/** What was answered to one question: one option for `choose: one`, any number for `many`. */
export type Answer =
	{ readonly kind: 'chosen'; readonly options: readonly string[] } | { readonly kind: 'not-sure' };

/** By question; an absent question has not been asked yet. */
export type Answers = Readonly<Record<string, Answer>>;

/** The form case studies use: an option, a list of options, or `not-sure`. */
export type PlainAnswers = Readonly<Record<string, string | readonly string[]>>;

/** The word for “not sure” wherever answers are written down. */
export const NOT_SURE = 'not-sure';

export const notSure: Answer = { kind: 'not-sure' };

/** An answer that names options; without any, that none of them applies. */
export function choose(...options: readonly string[]): Answer {
	return { kind: 'chosen', options };
}

/** The answers with one more, or one other. The old ones stay as they were. */
export function give(answers: Answers, question: string, answer: Answer): Answers {
	return { ...answers, [question]: answer };
}

/** The answers as if this question had not been asked. */
export function withdraw(answers: Answers, question: string): Answers {
	return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question));
}

/** The answer to a question, if there is one. */
export function answerTo(answers: Answers, question: string): Answer | undefined {
	return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

const nothing: readonly string[] = [];

/** Options chosen for a question; none where it is open. */
export function chosenOf(answers: Answers, question: string): readonly string[] {
	const answer = answerTo(answers, question);
	return answer?.kind === 'chosen' ? answer.options : nothing;
}

/** Questions that still want an answer: not sure, or not asked yet. What is optional wants none. */
export function openQuestions(
	model: Pick<Model, 'questions'>,
	answers: Answers,
): readonly Question[] {
	return model.questions.filter(({ id, optional }) => {
		const kind = answerTo(answers, id)?.kind;
		return kind === NOT_SURE || (!kind && !optional);
	});
}

/** The answers in the form case studies use, in the order of the questions. */
export function toPlain(model: Pick<Model, 'questions'>, answers: Answers): PlainAnswers {
	return Object.fromEntries(
		model.questions.flatMap(({ id, choose }): [string, string | readonly string[]][] => {
			const answer = answerTo(answers, id);
			if (!answer) return [];
			if (answer.kind === 'not-sure') return [[id, NOT_SURE]];
			if (choose === 'many') return [[id, answer.options]];
			return answer.options.slice(0, 1).map((option): [string, string] => [id, option]);
		}),
	);
}

/** The answers to some of the questions alone. */
export function answersTo(
	{ questions }: Pick<Model, 'questions'>,
	answers: Answers,
	isWanted: (question: Question) => boolean,
): Answers {
	return questions.reduce(
		(left, question) => (isWanted(question) ? left : withdraw(left, question.id)),
		answers,
	);
}
