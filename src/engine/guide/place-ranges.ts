import type { Answers } from './answers.ts';
import type { Choice } from './choices.ts';
import { doubtfulQuestions, spaceOf, type Space, type Unfinished } from './completions.ts';
import type { Model, Question } from './model.ts';
import { placesOf, type Held } from './order.ts';

/** The places a priority may take, whatever the answers to the doubtful questions are. */
export interface PlaceRange {
	readonly priority: string;
	readonly best: number;
	readonly worst: number;
}

/**
 * The exact range of places of each priority over all completions of the doubtful
 * questions (those answered “not sure”, unless others are given). Exact without
 * walking millions of completions: a branch is left as soon as what its open
 * questions could still move, taken one pair of priorities at a time, cannot
 * better the place already found.
 */
export function placeRanges(
	model: Model,
	answers: Answers,
	doubtful: readonly Question[] = doubtfulQuestions(model, answers),
): readonly PlaceRange[] {
	const space = spaceOf(model, answers, doubtful);
	return model.priorities.map(({ id }, at) => ({
		priority: id,
		best: extremePlace(space, at, -1),
		worst: extremePlace(space, at, 1),
	}));
}

/** Searches depth first, most promising branch first; `sign` is 1 for the worst place, -1 for the best. */
function extremePlace(space: Space, at: number, sign: 1 | -1): number {
	const bound = sign === 1 ? worstPossible : bestPossible;
	let found: number | undefined;
	const betters = (place: number) => found === undefined || sign * (place - found) > 0;
	const search = (from: Unfinished) => {
		const choices = space.questions[from.depth];
		if (!choices) {
			const place = placesOf(from.totals, space.holdsIn(from.holds))[at] ?? 0;
			if (betters(place)) found = place;
			return;
		}
		const branches = choices
			.map((choice) => after(space, from, choice))
			.map((to) => ({ to, place: bound(space, to, at), promise: promiseOf(space, to, at) }))
			.toSorted((a, b) => sign * (b.place - a.place || b.promise - a.promise));
		for (const { to, place } of branches) if (betters(place)) search(to);
	};
	search(space.start);
	return found ?? 0;
}

function after(
	{ losses: possible }: Space,
	{ totals, losses, holds, depth }: Unfinished,
	choice: Choice,
): Unfinished {
	const sums = totals.map((total, at) => total + (choice.points[at] ?? 0));
	const most = losses.map((loss, which) => Math.max(loss, choice.losses[which] ?? 0));
	possible.forEach(({ at }, which) => {
		sums[at] = (sums[at] ?? 0) + (most[which] ?? 0) - (losses[which] ?? 0);
	});
	return {
		totals: sums,
		losses: most,
		holds: holds & choice.holds,
		depth: depth + 1,
	};
}

/** No completion puts it lower: counts everyone who may come to stand before it. */
function worstPossible(space: Space, partial: Unfinished, at: number): number {
	const { top, below } = space.holdsIn(partial.holds);
	if (sureHolds(space, partial).top.includes(at)) return 1;
	const waitsFor = below.filter((hold) => hold.below === at).map(({ above }) => above);
	// Whom it waits for may itself be waiting for somebody with fewer points.
	if (below.some((hold) => waitsFor.includes(hold.below))) return partial.totals.length;
	const mayStandBefore = (other: number) =>
		top.includes(other) ||
		mostLead(space, partial, other, at) > 0 ||
		waitsFor.some((above) => above === other || mostLead(space, partial, other, above) >= 0);
	return 1 + partial.totals.filter((_, other) => other !== at && mayStandBefore(other)).length;
}

/** No completion puts it higher: counts those who are sure to stand before it. */
function bestPossible(space: Space, partial: Unfinished, at: number): number {
	const possible = space.holdsIn(partial.holds);
	if (possible.top.includes(at)) return 1;
	const sure = sureHolds(space, partial);
	const standsBefore = (other: number) =>
		sure.top.includes(other) ||
		sure.below.some((hold) => hold.below === at && hold.above === other) ||
		(mostLead(space, partial, at, other) < 0 &&
			!possible.below.some((hold) => hold.below === other));
	return 1 + partial.totals.filter((_, other) => other !== at && standsBefore(other)).length;
}

function sureHolds(space: Space, { holds, depth }: Unfinished): Held {
	return space.holdsIn(holds & (space.decided[depth] ?? 0));
}

/** A guess at how many stand before it in the end; it only orders the search. */
function promiseOf(space: Space, partial: Unfinished, at: number): number {
	return partial.totals.reduce((sum, _, other) => {
		const middle = (mostLead(space, partial, other, at) - mostLead(space, partial, at, other)) / 2;
		return sum + Math.max(-3, Math.min(2, middle));
	}, 0);
}

/** The most that one priority can lead over another in the end. */
function mostLead(
	{ gain }: Space,
	{ totals, depth }: Unfinished,
	one: number,
	other: number,
): number {
	return (totals[one] ?? 0) - (totals[other] ?? 0) + (gain[depth]?.[one]?.[other] ?? 0);
}
