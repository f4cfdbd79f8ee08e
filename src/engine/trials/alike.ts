import { chosenOf, answerTo, type Answers } from '../guide/answers.ts';
import { sameSet } from '../guide/flips.ts';
import type { Model, Question } from '../guide/model.ts';
import { readAnswers } from '../guide/read-answers.ts';
import { shareOf, type Share } from './share.ts';
import type { Trial } from './trial.ts';

/** How often two readers of one situation answered a question alike. */
export interface Alike {
	readonly question: Question;
	readonly alike: Share;
	/** For questions with many answers, option by option: ticked by both, or by neither. */
	readonly ticks?: Share;
}

/** Compares the first two readers of each trial, question by question. */
export function alikeIn(model: Model, trials: readonly Trial[]): readonly Alike[] {
	const pairs = trials.flatMap(({ readers: [one, other] }) =>
		one && other
			? [
					[
						readAnswers(model, one.answers).answers,
						readAnswers(model, other.answers).answers,
					] as const,
				]
			: [],
	);
	return model.questions.map((question) => {
		const hits = pairs.filter(([one, other]) => isAlike(question, one, other)).length;
		const options = question.options.length;
		const ticks = pairs.reduce(
			(sum, [one, other]) =>
				sum +
				question.options.filter(
					({ id }) =>
						chosenOf(one, question.id).includes(id) === chosenOf(other, question.id).includes(id),
				).length,
			0,
		);
		return {
			question,
			alike: shareOf(hits, pairs.length),
			...(question.choose === 'many' && {
				ticks: shareOf(ticks / options, pairs.length),
			}),
		};
	});
}

function isAlike({ id }: Question, one: Answers, other: Answers): boolean {
	return (
		answerTo(one, id)?.kind === answerTo(other, id)?.kind &&
		sameSet(chosenOf(one, id), chosenOf(other, id))
	);
}
