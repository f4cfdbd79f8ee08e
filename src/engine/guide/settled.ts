import { openQuestions, type Answers } from './answers.ts';
import { lossesOf, lossFor, pointsFor } from './choices.ts';
import { applies, isMet } from './condition.ts';
import { holdsOf, pointsOf, type Condition, type Model, type Question } from './model.ts';
import { chosenOptions, rank, type Ranked } from './ranking.ts';

/** What no answer to an open question can change any more. */
export interface Settled {
	/** What comes first. */
	readonly first: boolean;
	/** Which three rank high, in whatever order. */
	readonly high: boolean;
	/** Which practices and guard rails there are; with the two above, also what to begin with. */
	readonly advice: boolean;
}

/**
 * What is settled before all is answered. A pair of priorities is settled where one leads by more
 * than the open questions together can give the other. Exact but for a loss that counts once and a
 * guard rail that may still be raised: these are taken at their worst, so that nothing is called
 * settled that is not.
 */
export function settled(model: Model, answers: Answers): Settled {
	const open = openQuestions(model, answers);
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
	return {
		first,
		high,
		advice: isAdviceSettled(model, answers, open, first && high, ranking),
	};
}

/** Whether one stands before another, however the open questions are answered. */
function leadsOver(model: Model, answers: Answers, open: readonly Question[]) {
	const losses = lossesOf(model);
	const chosen = chosenOptions(model, answers).map(({ option }) => option);
	const rails = model.guardRails.map((rail) => ({
		isRaised: rail.always === true || rail.raised.some((when) => isMet(when, answers)),
		mayBe: rail.raised.some((when) => isMet(when, answers, undefined, idsOf(open))),
		holds: holdsOf(rail).map((hold) => ({
			hold,
			isMet: !hold.when || isMet(hold.when, answers),
			mayBe: !hold.when || isMet(hold.when, answers, undefined, idsOf(open)),
		})),
	}));
	const holds = rails.flatMap(({ isRaised, mayBe, holds }) =>
		holds
			.map((each) => ({
				hold: each.hold,
				isSure: isRaised && each.isMet,
				isPossible: (isRaised || mayBe) && each.mayBe,
			}))
			.filter(({ isPossible }) => isPossible),
	);
	const topped = (id: string, sure: boolean) =>
		holds.some(({ hold, isSure }) => 'first' in hold && hold.first === id && (isSure || !sure));
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
		if (topped(its, false)) return false;
		if (topped(id, true)) return true;
		const isHeld = holds.some(
			({ hold, isSure }) => isSure && 'above' in hold && hold.above === id && hold.below === its,
		);
		const mayWait = holds.some(({ hold }) => 'below' in hold && hold.below === id);
		return (
			!mayWait &&
			one.total + leastGain(id) > 0 &&
			(isHeld || one.total - other.total > mostGain(its, id))
		);
	};
}

/** The most that one answer to a question gives one priority more than another. */
function gainOf(
	{ choose, options, optional }: Question,
	to: string | undefined,
	over: string,
): number {
	const gains = options.map(
		(option) =>
			(to === undefined ? 0 : pointsFor(to, [option])) -
			option.pushes.reduce(
				(sum, { priority, strength, loss }) =>
					sum + (priority === over && !loss ? pointsOf(strength) : 0),
				0,
			),
	);
	if (choose === 'many') return gains.reduce((sum, gain) => sum + Math.max(0, gain), 0);
	return Math.max(...gains, ...(optional ? [0] : []));
}

/** Whether no open question, and no change of order, can add a practice or guard rail or take one away. */
function isAdviceSettled(
	{ practices, guardRails }: Model,
	answers: Answers,
	questions: readonly Question[],
	isOrdered: boolean,
	standing: Parameters<typeof applies>[2],
): boolean {
	const open = [...(isOrdered ? [] : ['first', 'high']), ...idsOf(questions)];
	const isSure = (conditions: readonly Condition[]) =>
		conditions.some((when) => isMet(when, answers, standing)) ||
		!conditions.some((when) => isMet(when, answers, standing, open));
	return (
		guardRails.every(({ raised }) => isSure(raised)) &&
		practices.every(
			({ advise }) =>
				advise.some((rule) => applies(rule, answers, standing, [], open)) ||
				!advise.some((rule) => applies(rule, answers, standing, open)),
		)
	);
}

function idsOf(questions: readonly Question[]): readonly string[] {
	return questions.map(({ id }) => id);
}
