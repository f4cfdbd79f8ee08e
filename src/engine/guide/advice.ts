import { agreement, type Agreement } from './agreement.ts';
import { answerTo, openQuestions, type Answers } from './answers.ts';
import { flips, type Flip } from './flips.ts';
import { raisedRails, type RaisedRail } from './guard-rails.ts';
import { mannersOf, type Manner } from './manner.ts';
import { isMet } from './condition.ts';
import type { Model, Option, Question, Tension } from './model.ts';
import {
	advisedPractices,
	byTopic,
	leftOutPractices,
	type LeftOut,
	type Topic,
} from './practices.ts';
import { chosenOptions, rank, type Ranked, type Ranking } from './ranking.ts';

/** One question as it was answered. */
export interface AnsweredQuestion {
	readonly question: Question;
	/** Chosen options; for `many` perhaps none. */
	readonly options: readonly Option[];
	readonly notSure: boolean;
}

/** An event that would change the ranking, and what it hangs on. */
export interface LookAgain {
	readonly event: string;
	readonly because:
		{ readonly question: string; readonly option: string } | { readonly priority: string };
}

/** Everything a result shows but its flips. */
export interface Evaluation {
	readonly version: string;
	readonly answers: Answers;
	readonly answered: readonly AnsweredQuestion[];
	readonly ranking: Ranking;
	/** What stands in first place; its manner of working is the one to follow. */
	readonly first: readonly Ranked[];
	/** First place and the places after it that rank high. */
	readonly high: readonly Ranked[];
	/** Of what is deliberately not first, whatever an answer speaks against, lowest last. */
	readonly opposed: readonly Ranked[];
	/** The rest of what is deliberately not first. */
	readonly unopposed: readonly Ranked[];
	readonly guardRails: readonly RaisedRail[];
	readonly topics: readonly Topic[];
	/** How to work while that comes first. */
	readonly manners: readonly Manner[];
	readonly leftOut: readonly LeftOut[];
	/** A feature request is its own kind of job: find the need first. */
	readonly isRequest: boolean;
	readonly tensions: readonly Tension[];
	/** Whether the reader’s own reasoning and the facts name the same first. */
	readonly agreement: Agreement;
	readonly lookAgain: readonly LookAgain[];
}

export interface Advice extends Evaluation {
	readonly flips: readonly Flip[];
}

/** Everything a result shows, as plain data. */
export function advise(model: Model, answers: Answers): Advice {
	return { ...evaluate(model, answers), flips: flips(model, answers) };
}

/** The same without flips, which take by far the longest. */
export function evaluate(model: Model, answers: Answers): Evaluation {
	const ranking = rank(model, answers);
	const ranked = (isIn: readonly string[]) =>
		ranking.places.filter(({ priority }) => isIn.includes(priority.id));
	const first = ranked(ranking.first);
	const guardRails = raisedRails(model, answers, ranking);
	const advised = advisedPractices(model, answers, ranking, guardRails);
	const topics = byTopic(advised);
	const notFirst = ranked(ranking.notFirst);
	const answered = answeredIn(model, answers);
	const unanswered = openQuestions(model, answers).map(({ id }) => id);
	const leftOut = leftOutPractices(model, answers, ranking, advised, unanswered);
	return {
		version: model.version,
		answers,
		answered,
		ranking,
		first,
		high: ranked(ranking.high),
		opposed: notFirst.filter(isOpposed),
		unopposed: notFirst.filter((ranked) => !isOpposed(ranked)),
		guardRails,
		topics,
		manners: mannersOf(first, topics, leftOut),
		leftOut,
		isRequest: answered.some(({ options }) => options.some(({ request }) => request)),
		tensions: model.tensions.filter(({ when }) => isMet(when, answers, ranking)),
		agreement: agreement(model, answers),
		lookAgain: lookAgain(model, answers, first),
	};
}

function isOpposed({ lines }: Ranked): boolean {
	return lines.some(({ points }) => points < 0);
}

function answeredIn(model: Model, answers: Answers): readonly AnsweredQuestion[] {
	const chosen = chosenOptions(model, answers);
	return model.questions.flatMap((question) => {
		const answer = answerTo(answers, question.id);
		if (!answer) return [];
		const options = chosen
			.filter((line) => line.question === question.id)
			.map(({ option }) => option);
		return [{ question, options, notSure: answer.kind === 'not-sure' }];
	});
}

function lookAgain(model: Model, answers: Answers, first: readonly Ranked[]): readonly LookAgain[] {
	return [
		...chosenOptions(model, answers).flatMap(({ question, option }) =>
			option.until ? [{ event: option.until, because: { question, option: option.id } }] : [],
		),
		...first.flatMap(({ priority }) =>
			priority.changes.map((event) => ({ event, because: { priority: priority.id } })),
		),
	];
}
