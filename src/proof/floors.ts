import type { Condition, Model, Rule } from '../engine/guide/model.ts';
import { appliesIn, callsFor, conditionsIn } from './contradictions.ts';
import { contextsOf, witnessOf, type Context } from './contexts.ts';
import type { ModelProblem } from './problem.ts';

/**
 * Checks that a guard rail keeps, and that some walk on which it keeps them does not advise. The
 * rail is no threshold there: it says that a check stays, and nothing asks for it. And reasons to
 * leave a practice out that point to another, on a walk that does not advise the other.
 */
export function brokenFloors(model: Model): readonly ModelProblem[] {
	const kept = model.guardRails.flatMap(({ id, raised, always, keeps = [] }) =>
		keeps.flatMap(({ practice, when }) => {
			const witness = (always ? [{}] : raised)
				.map((raising) => missing(model, practice, [raising, when]))
				.find(Boolean);
			return witness ? broken(id, `Guard rail “${id}” keeps “${practice}”`, witness) : [];
		}),
	);
	const pointers = model.practices.flatMap(({ id, leaveOut }) =>
		leaveOut.flatMap((rule) => {
			const { instead, when } = rule;
			const witness = instead && missing(model, instead, [when], rule);
			return witness ? broken(id, `“${id}” is left out for “${instead}”`, witness) : [];
		}),
	);
	return [...kept, ...pointers];
}

function broken(subject: string, says: string, witness: ModelProblem['witness']): ModelProblem {
	const message = `${says}, but no rule of that practice advises it here.`;
	return { rule: 'floor-broken', subject, message, ...(witness && { witness }) };
}

/** The first walk that meets all of these, and on which nothing advises the practice. */
function missing(model: Model, id: string, met: readonly Condition[], within?: Rule) {
	const practice = model.practices.find((each) => each.id === id);
	const calls = practice ? callsFor(model, practice) : [];
	const asked = conditionsIn(within ? [...calls, within] : calls);
	const isMissing = (context: Context) =>
		(!within || appliesIn(within, context)) && !calls.some((rule) => appliesIn(rule, context));
	for (const context of contextsOf(model, [...met, ...asked], met))
		if (isMissing(context)) return witnessOf(model, context);
	return undefined;
}
