import { choose } from './answers.ts';
import { isMet } from './condition.ts';
import {
	pointsOf,
	type Condition,
	type Hold,
	type Model,
	type Option,
	type Question,
} from './model.ts';

/** One way to answer a question: its points by priority, and which possible holds it leaves open. */
export interface Choice {
	readonly points: readonly number[];
	/** Bits, in the order of the possible holds. */
	readonly holds: number;
}

/** A hold together with all that must be met for it. */
export interface PossibleHold {
	readonly hold: Hold;
	readonly needs: readonly Condition[];
}

/** Every way to answer a question; ways that come to the same are one. */
export function choicesOf(
	model: Model,
	question: Question,
	possible: readonly PossibleHold[],
): readonly Choice[] {
	const choices = waysToAnswer(question).map((options) => ({
		points: model.priorities.map(({ id }) => pointsFor(id, options)),
		holds: possible.reduce(
			(mask, { needs }, bit) =>
				mask | (needs.every((need) => leavesOpen(question, options, need)) ? 1 << bit : 0),
			0,
		),
	}));
	return [
		...new Map(choices.map((choice) => [`${choice.holds} ${choice.points}`, choice])).values(),
	];
}

/** Each option alone, or for `many` each set of options, the empty one first. */
export function waysToAnswer({ choose: kind, options }: Question): readonly (readonly Option[])[] {
	if (kind === 'one') return options.map((option) => [option]);
	return options.reduce<readonly (readonly Option[])[]>(
		(sets, option) => [...sets, ...sets.map((set) => [...set, option])],
		[[]],
	);
}

/** Whether a condition can still be met once the question is answered like this. */
export function leavesOpen(
	{ id }: Question,
	options: readonly Option[],
	condition: Condition,
): boolean {
	const wanted = condition[id];
	return (
		wanted === undefined ||
		isMet({ [id]: wanted }, { [id]: choose(...options.map((option) => option.id)) })
	);
}

/** What a set of options gives a priority. */
export function pointsFor(priority: string, options: readonly Option[]): number {
	return options
		.flatMap(({ pushes }) => pushes)
		.reduce((sum, push) => sum + (push.priority === priority ? pointsOf(push.strength) : 0), 0);
}
