import { answerTo, type Answers } from './answers.ts';
import { lossesOf, lossFor, pointsFor } from './choices.ts';
import { isMet } from './condition.ts';
import type { Model, Question } from './model.ts';
import { chosenOptions, rank, type Ranked } from './ranking.ts';

/** What no answer to an open question can change any more. */
export interface Settled {
	/** What comes first. */
	readonly first: boolean;
	/** Which three rank high, in whatever order. */
	readonly high: boolean;
}

/**
 * What is settled before all is answered. A pair of priorities is settled where one leads by more
 * than the open questions together can give the other. Exact but for a loss that counts once and a
 * guard rail that may still be raised: these are taken at their worst, so that nothing is called
 * settled that is not.
 */
export function settled(model: Model, answers: Answers): Settled {
	// What is optional may still be answered as well; what orders nothing leaves everything as it is.
	const open = model.questions.filter(
		(question) => answerTo(answers, question.id)?.kind !== 'chosen' && isTelling(model, question),
	);
	const ranking = rank(model, answers);
	const isAhead = leadsOver(model, answers, open);
	const isCut = (inside: readonly string[]) => {
		const [ins, outs] = [true, false].map((isIn) =>
			ranking.places.filter(({ priority }) => inside.includes(priority.id) === isIn),
		);
		return ins?.every((one) => outs?.every((other) => isAhead(one, other))) ?? false;
	};
	const [leader, ...others] = ranking.first;
	const first = leader !== undefined && (!open.length || (!others.length && isCut(ranking.first)));
	const high = !open.length || (ranking.high.length === 3 && isCut(ranking.high));
	return { first, high };
}

/** Whether an answer pushes something, or may raise a guard rail that puts something first. */
function isTelling({ guardRails }: Model, { id, options }: Question): boolean {
	return (
		options.some(({ pushes }) => pushes.length) ||
		guardRails.some(({ holds, raised }) => holds && raised.some((when) => id in when))
	);
}

/** Whether one stands before another, however the open questions are answered. */
function leadsOver(model: Model, answers: Answers, open: readonly Question[]) {
	const losses = lossesOf(model);
	const chosen = chosenOptions(model, answers).map(({ option }) => option);
	const isHeld = (id: string, unknown: readonly string[]) =>
		model.guardRails.some(
			({ holds, always, raised }) =>
				holds === id && (always || raised.some((when) => isMet(when, answers, undefined, unknown))),
		);
	const mostGain = (to: string, over: string) =>
		open.reduce((sum, question) => sum + gainOf(question, to, over), 0) +
		losses
			.filter(({ priority }) => priority === to)
			.reduce((sum, loss) => {
				const options = open.flatMap((question) => question.options);
				return sum + Math.max(0, lossFor(loss, options) - lossFor(loss, chosen));
			}, 0);
	const leastGain = (to: string) =>
		open.reduce((sum, question) => sum - gainOf(question, undefined, to), 0);
	return (one: Ranked, other: Ranked): boolean => {
		const [id, its] = [one.priority.id, other.priority.id];
		if (isHeld(its, idsOf(open))) return false;
		if (isHeld(id, [])) return true;
		return one.total + leastGain(id) > 0 && one.total - other.total > mostGain(its, id);
	};
}

/** The most that one answer to a question gives one priority more than another. */
function gainOf(
	{ choose, options, optional }: Question,
	to: string | undefined,
	over: string,
): number {
	const gains = options.map(
		(option) => (to === undefined ? 0 : pointsFor(to, [option])) - pointsFor(over, [option]),
	);
	if (choose === 'many') return gains.reduce((sum, gain) => sum + Math.max(0, gain), 0);
	return Math.max(...gains, ...(optional ? [0] : []));
}

function idsOf(questions: readonly Question[]): readonly string[] {
	return questions.map(({ id }) => id);
}
