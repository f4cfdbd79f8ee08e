import type { Evaluation } from './advice.ts';
import { answerTo, chosenOf } from './answers.ts';
import { pushOn } from './choices.ts';
import type { Model, Option } from './model.ts';
import type { Advised, LeftOut } from './practices.ts';
import type { Ranked } from './ranking.ts';

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
			.filter(({ id, choose }) => choose === 'one' && answerTo(answers, id)?.kind === 'chosen')
			.flatMap(({ id, options }): HeldBack[] => {
				const [chosen] = chosenOf(answers, id);
				const worth = (option: Option) => pushOn(option, priority);
				const now = options.find((option) => option.id === chosen);
				const [best] = options.toSorted((a, b) => worth(b) - worth(a));
				if (!now || !best) return [];
				const points = worth(best) - worth(now);
				return points > 0 ? [{ question: id, option: best.id, points }] : [];
			})
			.toSorted((a, b) => b.points - a.points),
	};
}
