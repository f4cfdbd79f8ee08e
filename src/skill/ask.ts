import {
	answerTo,
	openQuestions,
	type Answers,
	type PlainAnswers,
} from '../engine/guide/answers.ts';
import type { Model, Question } from '../engine/guide/model.ts';
import { byId } from '../engine/guide/read-answers.ts';
import { settled } from '../engine/guide/settled.ts';
import { worthAnswering } from '../engine/guide/worth-answering.ts';
import { firstSettled, highSettled } from '../guide/words.ts';
import { Refusal, type Said } from './said.ts';

/** A question as people are asked it. */
function asked({ id, title, choose, optional = false, why, where, options }: Question) {
	return {
		id,
		title,
		choose,
		optional,
		why,
		where,
		options: options.map(({ id, label, hint }) => ({ id, label, ...(hint && { hint }) })),
	};
}

function inWords({ id, title, choose, optional, why, where, options }: ReturnType<typeof asked>) {
	const how =
		choose === 'many'
			? 'any number of them: a list of ids, or [] where none applies'
			: 'one of them';
	return [
		`${id}: ${title}`,
		`Why it is asked: ${why}`,
		`Where to find the answer: ${where}`,
		`Answer with ${how}; "not-sure" where they do not know${optional ? '; leave it out where nothing comes close' : ''}.`,
		...options.map(({ id, label, hint }) => `  ${id}: ${label}${hint ? ` (${hint})` : ''}`),
	].join('\n');
}

/** The questions with these ids, or all of them. */
export function questions({ questions: all }: Model, ids: readonly string[]): Said {
	const unknown = ids.filter((id) => !byId(all, id));
	if (unknown.length)
		throw new Refusal(
			unknown.map((id) => `“${id}” is no question. It could be: ${idsOf(all).join(', ')}.`),
		);
	const shown = (ids.length ? ids.flatMap((id) => byId(all, id) ?? []) : all).map(asked);
	return { text: shown.map(inWords).join('\n\n'), data: { questions: shown } };
}

/**
 * The next question: what would defeat the software before any fact, and then the one most worth
 * answering, or the next of the guide’s own order.
 */
export function next(
	model: Model,
	answers: Answers,
	isInOrder = false,
	preset: PlainAnswers = {},
): Said {
	const open = model.questions.filter(({ id }) => !answerTo(answers, id));
	const wanted = open.filter(({ optional }) => !optional);
	const question =
		(isInOrder ? wanted[0] : wanted.find(({ reasoning }) => reasoning)) ??
		mostWorth(model, answers, wanted);
	const is = settled(model, answers);
	const optional = idsOf(open.filter((each) => each.optional && each !== question));
	const notSure = idsOf(openQuestions(model, answers).filter(({ id }) => answerTo(answers, id)));
	const proposed = question && preset[question.id];
	const data = {
		question: question ? asked(question) : null,
		...(proposed !== undefined && { proposed }),
		open: idsOf(wanted),
		optional,
		notSure,
		settled: is,
	};
	const count = Object.keys(answers).length;
	const text = [
		`Answered: ${count}. Open: ${wanted.length}.${notSure.length ? ` Not sure: ${notSure.join(', ')}.` : ''}`,
		...(is.first && wanted.length ? [firstSettled] : []),
		...(is.high && wanted.length ? [highSettled] : []),
		question ? `\n${inWords(asked(question))}` : 'Everything has been asked.',
		...(proposed === undefined
			? []
			: [`This edition proposes ${JSON.stringify(proposed)}. Let the people confirm it.`]),
		...(optional.length && !question?.reasoning
			? [`\nMay be asked as well, once: ${optional.join(', ')} (see: questions ${optional[0]}).`]
			: []),
	];
	return { text: text.join('\n'), data };
}

/** Of the questions that nobody has been asked, the one most worth answering. */
function mostWorth(model: Model, answers: Answers, wanted: readonly Question[]) {
	const among = model.questions.filter(
		(question) => wanted.includes(question) || answerTo(answers, question.id)?.kind === 'chosen',
	);
	const worth = worthAnswering({ ...model, questions: among }, answers);
	return worth && byId(wanted, worth.question);
}

function idsOf(all: readonly Question[]): readonly string[] {
	return all.map(({ id }) => id);
}
