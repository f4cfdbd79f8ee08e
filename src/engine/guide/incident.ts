import type { Evaluation } from './advice.ts';
import { answerTo, choose, give, type Answers } from './answers.ts';
import type { Model, Option } from './model.ts';
import type { Advised, LeftOut } from './practices.ts';
import { rank, type Ranked } from './ranking.ts';

/** An answer that kept a priority lower than another answer would have. */
export interface HeldBack {
	readonly question: string;
	/** The answer that would have done most for it. */
	readonly option: string;
	/** By how many points. */
	readonly points: number;
}

/** What the advice says to something that went wrong. */
export interface Review {
	/** The priority that would have guarded against it. */
	readonly ranked: Ranked;
	/** Advised practices that serve it. */
	readonly advised: readonly Advised[];
	/** Practices that serve it and were left out on purpose. */
	readonly leftOut: readonly LeftOut[];
	/** Which answers may have been wrong, the weightiest first. */
	readonly heldBack: readonly HeldBack[];
}

/** What can go wrong, an event a priority: the options of the question that asks what would defeat it. */
export function eventsIn({ questions }: Pick<Model, 'questions'>): readonly Option[] {
	return questions.find(({ reasoning, optional }) => reasoning && !optional)?.options ?? [];
}

/** Holds an incident against the advice: which practice would have caught it, and which answer was wrong. */
export function reviewOf(
	model: Model,
	{ answers, ranking, topics, leftOut }: Evaluation,
	event: Option,
): Review | undefined {
	const priority = event.pushes[0]?.priority;
	const ranked = ranking.places.find((each) => each.priority.id === priority);
	if (!priority || !ranked) return undefined;
	const serves = ({ practice }: Advised | LeftOut) => practice.serves.includes(priority);
	return {
		ranked,
		advised: topics.flatMap(({ advised }) => advised).filter(serves),
		leftOut: leftOut.filter(serves),
		heldBack: model.questions
			.filter(({ id, choose: kind }) => kind === 'one' && answerTo(answers, id)?.kind === 'chosen')
			.flatMap(({ id, options }): HeldBack[] => {
				// The sum, and not the push: a loss that another answer names already is not counted twice.
				const sums = options.map((option) => ({
					option: option.id,
					points: totalOf(model, give(answers, id, choose(option.id)), priority) - ranked.total,
				}));
				const [best] = sums.toSorted((a, b) => b.points - a.points);
				return best && best.points > 0 ? [{ question: id, ...best }] : [];
			})
			.toSorted((a, b) => b.points - a.points),
	};
}

function totalOf(model: Model, answers: Answers, priority: string): number {
	return rank(model, answers).places.find((each) => each.priority.id === priority)?.total ?? 0;
}
