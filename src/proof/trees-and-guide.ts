import type { Condition, Model, Practice } from '../engine/guide/model.ts';
import { findNode, isQuestion, type DecisionTree, type Result } from '../engine/tree/tree.ts';
import { appliesIn, callsFor, conditionsIn } from './contradictions.ts';
import { contextsOf, type Context } from './contexts.ts';

/** What a tree and the guide have in common. */
export interface Shared {
	/** By `question=answer` of the tree, what the guide has been told with it. */
	readonly answers: Readonly<Record<string, Condition>>;
	/** By result, the practices that it speaks against. */
	readonly refuses?: Readonly<Record<string, readonly string[]>>;
	/** A topic of which the guide takes one; the tree may name what it takes otherwise. */
	readonly topic?: string;
}

/**
 * Where a tree contradicts the guide: its result names a practice that the guide leaves out however
 * its other questions are answered, or none that the guide takes of a topic of which it takes one;
 * or it speaks against what the guide advises all the same. A walk whose answers the guide cannot be given
 * together is nobody’s.
 */
export function contradictionsIn(
	model: Model,
	tree: DecisionTree,
	{ answers, refuses = {}, topic }: Shared,
): readonly string[] {
	return walksIn(tree).flatMap(({ steps, result }) => {
		const given = steps.flatMap((step): readonly Condition[] => {
			const told = answers[step];
			return told ? [told] : [];
		});
		const says = (message: string) =>
			`${tree.id}: ${[...steps, result.id].join(' → ')}: ${message}`;
		const always = (practices: readonly Practice[], is: (context: Context) => boolean) => {
			const rules = practices.flatMap((each) => [...callsFor(model, each), ...each.leaveOut]);
			const contexts = [...copiesOf(model, [...conditionsIn(rules), ...given], given)];
			return contexts.length > 0 && contexts.every(is);
		};
		const advised = (practice: Practice, context: Context) =>
			callsFor(model, practice).some((rule) => appliesIn(rule, context));
		const named = practicesOf(model, result.practices ?? []);
		const refused = practicesOf(model, refuses[result.id] ?? []);
		const taken = named.filter(
			(practice) => practice.topic === topic && !refused.includes(practice),
		);
		const rivals = model.practices.filter((each) => each.topic === topic);
		return [
			...named
				.filter((practice) => practice.topic !== topic && !refused.includes(practice))
				.filter((practice) =>
					always(
						[practice],
						(context) =>
							!advised(practice, context) &&
							practice.leaveOut.some((rule) => appliesIn(rule, context)),
					),
				)
				.map(({ id }) => says(`it names “${id}”, which the guide leaves out.`)),
			...refused
				.filter((practice) => always([practice], (context) => advised(practice, context)))
				.map(({ id }) => says(`it speaks against “${id}”, which the guide advises.`)),
			...(taken.length && always(rivals, (context) => !taken.some((each) => advised(each, context)))
				? [says(`it takes “${taken.map(({ id }) => id).join(', ')}”, and the guide another.`)]
				: []),
		];
	});
}

function practicesOf({ practices }: Model, ids: readonly string[]): readonly Practice[] {
	return practices.filter(({ id }) => ids.includes(id));
}

function* copiesOf(...[model, conditions, met]: Parameters<typeof contextsOf>): Generator<Context> {
	for (const { answers, standing } of contextsOf(model, conditions, met))
		yield { answers: { ...answers }, standing };
}

/** Every way through a tree, each step as `question=answer`. */
function walksIn(
	tree: DecisionTree,
	at = tree.start,
	steps: readonly string[] = [],
): readonly { readonly steps: readonly string[]; readonly result: Result }[] {
	const node = findNode(tree, at);
	if (!node) return [];
	if (!isQuestion(node)) return [{ steps, result: node }];
	return node.answers.flatMap(({ id, go }) => walksIn(tree, go, [...steps, `${node.id}=${id}`]));
}
