import { chosenOf, type Answers } from './answers.ts';
import { bandsOf, type Bands } from './bands.ts';
import { holdingRails } from './holds.ts';
import { pointsOf, type Model, type Option, type Priority, type Strength } from './model.ts';
import { placesOf } from './order.ts';

/** One entry of a ledger: which option moved this priority, how far and why. */
export interface Line {
	readonly question: string;
	readonly option: string;
	readonly strength: Strength;
	/** 0 where another line counts the same loss already. */
	readonly points: number;
	readonly reason: string;
	readonly source: string;
	readonly loss?: string;
}

export interface Ranked {
	readonly priority: Priority;
	/** The sum of the lines, whatever a guard rail makes of the place. */
	readonly total: number;
	readonly lines: readonly Line[];
	/** Equal totals share a place: 1, 2, 2, 4. */
	readonly place: number;
	/** Guard rails that put it first. */
	readonly heldBy: readonly string[];
}

/** By place; who shares a place is listed in the model's order, which decides nothing. */
export type Ranking = Bands & { readonly places: readonly Ranked[] };

/**
 * Orders priorities by what the chosen options push, and keeps the reasons.
 * What a guard rail puts first is applied after the totals and named beside them.
 */
export function rank(model: Model, answers: Answers): Ranking {
	const ledgers = ledgersOf(model, answers);
	const totals = ledgers.map((lines) => lines.reduce((sum, { points }) => sum + points, 0));
	const holding = holdingRails(model, answers);
	const isHeld = ({ id }: Priority) => holding.some(({ holds }) => holds === id);
	const places = placesOf(
		totals,
		model.priorities.flatMap((priority, at) => (isHeld(priority) ? [at] : [])),
	);
	const ranked = model.priorities
		.map((priority, at) => ({
			priority,
			total: totals[at] ?? 0,
			lines: ledgers[at] ?? [],
			place: places[at] ?? 0,
			heldBy: holding.filter(({ holds }) => holds === priority.id).map(({ id }) => id),
		}))
		.toSorted((a, b) => a.place - b.place);
	return { places: ranked, ...bandsOf(ranked) };
}

/** What each chosen option of the model pushes, in the order of questions and options. */
export function chosenOptions(
	model: Model,
	answers: Answers,
): readonly { question: string; option: Option }[] {
	return model.questions.flatMap((question) => {
		const chosen = chosenOf(answers, question.id);
		return question.options
			.filter(({ id }) => chosen.includes(id))
			.map((option) => ({ question: question.id, option }));
	});
}

function ledgersOf(model: Model, answers: Answers): readonly (readonly Line[])[] {
	const ledgers = new Map(model.priorities.map(({ id }) => [id, [] as Line[]]));
	for (const { question, option } of chosenOptions(model, answers)) {
		for (const { priority, ...push } of option.pushes) {
			const points = pointsOf(push.strength);
			ledgers.get(priority)?.push({ question, option: option.id, points, ...push });
		}
	}
	return [...ledgers.values()].map(countedOnce);
}

/** The same lines; of those that name the same loss, the strongest counts, and of equals the first. */
function countedOnce(lines: readonly Line[]): readonly Line[] {
	return lines.map((line, at) => {
		if (line.loss === undefined) return line;
		const isCovered = lines.some(
			(other, its) =>
				other.loss === line.loss &&
				(other.points > line.points || (other.points === line.points && its < at)),
		);
		return isCovered ? { ...line, points: 0 } : line;
	});
}
