import { choose } from './answers.ts';
import { isMet, subjectOf } from './condition.ts';
import {
	pointsOf,
	type Condition,
	type Hold,
	type Model,
	type Option,
	type Push,
	type Question,
} from './model.ts';

/** One way to answer a question: what it adds by priority, and which possible holds it leaves open. */
export interface Choice {
	/** Without what counts once only. */
	readonly points: readonly number[];
	/** What counts once only, in the order of the possible losses. */
	readonly losses: readonly number[];
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
	losses: readonly Loss[],
): readonly Choice[] {
	const choices = waysToAnswer(question).map((options) => ({
		points: model.priorities.map(({ id }) => pointsFor(id, options)),
		losses: losses.map((loss) => lossFor(loss, options)),
		holds: possible.reduce(
			(mask, { needs }, bit) =>
				mask | (needs.every((need) => leavesOpen(question, options, need)) ? 1 << bit : 0),
			0,
		),
	}));
	return [
		...new Map(
			choices.map((choice) => [`${choice.holds} ${choice.points} ${choice.losses}`, choice]),
		).values(),
	];
}

/** Each option alone, or for `many` each set of options; nothing first, where that is an answer. */
export function waysToAnswer({
	choose: kind,
	options,
	optional,
}: Question): readonly (readonly Option[])[] {
	if (kind === 'one') return [...(optional ? [[]] : []), ...options.map((option) => [option])];
	return options.reduce<readonly (readonly Option[])[]>(
		(sets, option) => [...sets, ...sets.map((set) => [...set, option])],
		[[]],
	);
}

/** Whether a condition can still be met once the question is answered like this. */
function leavesOpen({ id }: Question, options: readonly Option[], condition: Condition): boolean {
	const own = Object.entries(condition).filter(([key]) => subjectOf(key) === id);
	return isMet(Object.fromEntries(own), { [id]: choose(...options.map((option) => option.id)) });
}

/** What a set of options gives a priority, without what counts once only. */
export function pointsFor(priority: string, options: readonly Option[]): number {
	return pushesIn(options, priority).reduce(
		(sum, { loss, strength }) => sum + (loss ? 0 : pointsOf(strength)),
		0,
	);
}

/** A loss that several answers may name for one priority, by the priority’s position. */
export interface Loss {
	readonly loss: string;
	readonly priority: string;
	readonly at: number;
}

/** Every loss that some option of the model names. */
export function lossesOf({ priorities, questions }: Model): readonly Loss[] {
	const options = questions.flatMap((question) => question.options);
	return priorities.flatMap(({ id: priority }, at) => {
		const named = pushesIn(options, priority).flatMap(({ loss }) => loss ?? []);
		return [...new Set(named)].map((loss) => ({ loss, priority, at }));
	});
}

/** The most that a set of options gives for a loss. */
export function lossFor({ loss, priority }: Loss, options: readonly Option[]): number {
	const points = pushesIn(options, priority).map((push) =>
		push.loss === loss ? pointsOf(push.strength) : 0,
	);
	return Math.max(0, ...points);
}

function pushesIn(options: readonly Option[], priority: string): readonly Push[] {
	return options.flatMap(({ pushes }) => pushes).filter((push) => push.priority === priority);
}
