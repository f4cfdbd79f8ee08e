import { answersTo, openQuestions, type Answers } from './answers.ts';
import type { Model } from './model.ts';
import { rank, type Line, type Ranking } from './ranking.ts';

/**
 * How the reader’s own reasoning and the facts stand to each other, each taken alone. Where they
 * part, the divide is what speaks most for what the facts put first.
 */
export type Agreement =
	/** The reader has not said what would defeat it, or the facts put nothing first. */
	| { readonly kind: 'unsaid' | 'no-facts' }
	| {
			readonly kind: 'agree';
			readonly feared: string;
			/** Whether it is what the reader fears most, or only what they fear next. */
			readonly isMost: boolean;
			readonly facts: readonly string[];
	  }
	| {
			readonly kind: 'part';
			/** The priority that the reader’s reasoning puts first. */
			readonly feared: string;
			/** Whether it is what the reader fears most, or only what they fear next. */
			readonly isMost: boolean;
			/** What the facts alone put first. */
			readonly facts: readonly string[];
			/** The one fact that divides them most. */
			readonly divide?: Divide;
			/** The guard rail that decides it, whatever the points. */
			readonly rail?: string;
	  };

export interface Divide {
	readonly question: string;
	/** What its answer says for what the facts put first. */
	readonly lines: readonly Line[];
	/** How many points its answer gives that more than what the reader fears. */
	readonly lead: number;
}

/** Sets what the reader fears beside what the facts say. */
export function agreement(model: Model, answers: Answers): Agreement {
	const fears = rank(
		model,
		answersTo(model, answers, ({ reasoning }) => reasoning === true),
	);
	const [feared] = fears.places.filter(({ total }) => total > 0);
	if (!feared) return { kind: 'unsaid' };
	const known = rank(
		model,
		answersTo(model, answers, ({ reasoning }) => !reasoning),
	);
	const facts = known.first;
	if (!facts.length) return { kind: 'no-facts' };
	const { id } = feared.priority;
	const isMost = openQuestions(model, answers).every(
		({ reasoning, optional }) => !reasoning || optional,
	);
	if (facts.includes(id)) return { kind: 'agree', feared: id, isMost, facts };
	const divide = divideOf(model, known, facts, id);
	const rail = known.places.find(({ priority }) => facts.includes(priority.id))?.heldBy[0];
	return {
		kind: 'part',
		feared: id,
		isMost,
		facts,
		...(divide && { divide }),
		...(rail !== undefined && { rail }),
	};
}

function divideOf(
	{ questions }: Model,
	{ places }: Ranking,
	facts: readonly string[],
	feared: string,
): Divide | undefined {
	const linesOf = (is: (id: string) => boolean, question: string) =>
		places
			.filter(({ priority }) => is(priority.id))
			.flatMap(({ lines }) => lines.filter((line) => line.question === question));
	const pointsIn = (lines: readonly Line[]) => lines.reduce((sum, { points }) => sum + points, 0);
	const [most] = questions
		.map(({ id }) => {
			const lines = linesOf((priority) => priority === facts[0], id);
			const against = linesOf((priority) => priority === feared, id);
			return { question: id, lines, lead: pointsIn(lines) - pointsIn(against) };
		})
		.toSorted((a, b) => b.lead - a.lead);
	return most && most.lead > 0 ? most : undefined;
}
