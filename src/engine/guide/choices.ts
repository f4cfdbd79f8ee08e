import { pointsOf, type Model, type Option, type Push, type Question } from './model.ts';

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

/** What an option by itself gives a priority. */
export function pushOn({ pushes }: Option, to: string): number {
	return pushes.reduce(
		(sum, { priority, strength }) => sum + (priority === to ? pointsOf(strength) : 0),
		0,
	);
}

/** What a set of options gives a priority, without what counts once only. */
export function pointsFor(priority: string, options: readonly Option[]): number {
	return pushesIn(options, priority).reduce(
		(sum, { loss, strength }) => sum + (loss ? 0 : pointsOf(strength)),
		0,
	);
}

/** A loss that several answers may name for one priority. */
export interface Loss {
	readonly loss: string;
	readonly priority: string;
}

/** Every loss that some option of the model names. */
export function lossesOf({ priorities, questions }: Model): readonly Loss[] {
	const options = questions.flatMap((question) => question.options);
	return priorities.flatMap(({ id: priority }) => {
		const named = pushesIn(options, priority).flatMap(({ loss }) => loss ?? []);
		return [...new Set(named)].map((loss) => ({ loss, priority }));
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
