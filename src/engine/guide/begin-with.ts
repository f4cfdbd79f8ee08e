import type { Evaluation } from './advice.ts';
import { chosenOf } from './answers.ts';
import type { Effort } from './model.ts';
import type { Advised } from './practices.ts';

/** What to do, in the order in which to begin it. */
export interface BeginWith {
	/** The next three that are not done yet. */
	readonly three: readonly Advised[];
	/** What follows, as far as the whole comes to twelve. */
	readonly rest: readonly Advised[];
	/** Those of the advised practices that the reader has ticked as done. */
	readonly done: readonly Advised[];
}

const most = 12;

const efforts: readonly Effort[] = ['afternoon', 'day', 'days', 'weeks'];

/** Constraints under which what takes weeks waits until all that takes less is begun. */
const scarce = ['fixed-date', 'fixed-budget', 'few-hands'];

/**
 * Three practices to begin with, at most twelve in all: what a guard rail asks for before what
 * serves first place before the rest, and the cheaper before the dearer. Where it is about a
 * request, its need is found before anything else. What is done makes room.
 */
export function beginWith(
	advice: Pick<Evaluation, 'topics' | 'first' | 'answers' | 'isRequest'>,
	isDone: readonly string[] = [],
): BeginWith {
	const ordered = inOrder(advice);
	const [done, open] = [true, false].map((is) =>
		ordered.filter(({ practice }) => isDone.includes(practice.id) === is),
	) as [Advised[], Advised[]];
	return { three: open.slice(0, 3), rest: open.slice(3, Math.max(3, most - done.length)), done };
}

/** Every advised practice, in the order in which to begin them. */
export function inOrder({
	topics,
	first,
	answers,
	isRequest,
}: Pick<Evaluation, 'topics' | 'first' | 'answers' | 'isRequest'>): readonly Advised[] {
	const leading = first.map(({ priority }) => priority.id);
	const isScarce = chosenOf(answers, 'binding').some((id) => scarce.includes(id));
	const rankOf = ({ practice, byRails }: Advised): readonly number[] => [
		Number(!(isRequest && practice.topic === 'request')),
		Number(isScarce && practice.effort === 'weeks'),
		Number(!byRails.length),
		Number(!practice.serves.some((id) => leading.includes(id))),
		efforts.indexOf(practice.effort),
	];
	return topics
		.flatMap(({ advised }) => advised)
		.toSorted((a, b) => compareInTurn(rankOf(a), rankOf(b)));
}

/** By the first number in which two lists differ. */
function compareInTurn(one: readonly number[], other: readonly number[]): number {
	const at = one.findIndex((number, at) => number !== other[at]);
	return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
