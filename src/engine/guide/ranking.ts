import { chosenOf, type Answers } from './answers.ts';
import { bandsOf, type Bands } from './bands.ts';
import { activeHolds, heldIn, type ActiveHold } from './holds.ts';
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
	/** Guard rails without which it would, or might, stand elsewhere. */
	readonly heldBy: readonly string[];
}

/** By place; who shares a place is listed in the model's order, which decides nothing. */
export type Ranking = Bands & { readonly places: readonly Ranked[] };

/**
 * Orders priorities by what the chosen options push, and keeps the reasons.
 * Guard rails that hold a place are applied after the totals and named beside them.
 */
export function rank(model: Model, answers: Answers): Ranking {
	const ledgers = ledgersOf(model, answers);
	const totals = ledgers.map((lines) => lines.reduce((sum, { points }) => sum + points, 0));
	const active = activeHolds(model, answers);
	const places = placesOf(
		totals,
		heldIn(
			model,
			active.map(({ hold }) => hold),
		),
	);
	const totalOf = new Map(model.priorities.map(({ id }, at) => [id, totals[at] ?? 0]));
	const ranked = model.priorities
		.map((priority, at) => ({
			priority,
			total: totals[at] ?? 0,
			lines: ledgers[at] ?? [],
			place: places[at] ?? 0,
			heldBy: active.filter((held) => binds(held, priority.id, totalOf)).map(({ rail }) => rail.id),
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

/** A hold below another says nothing where the totals alone give the same order. */
function binds({ hold }: ActiveHold, id: string, totalOf: ReadonlyMap<string, number>): boolean {
	if ('first' in hold) return hold.first === id;
	return hold.below === id && (totalOf.get(hold.above) ?? 0) <= (totalOf.get(id) ?? 0);
}
