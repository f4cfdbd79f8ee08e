import { choose, chosenOf, type Answer } from '../engine/guide/answers.ts';
import { subjectOf } from '../engine/guide/condition.ts';
import type { Condition, Model, Practice, Question } from '../engine/guide/model.ts';
import { appliesIn, callsFor, conditionsIn } from './contradictions.ts';
import { contextsOf, witnessOf, type Context } from './contexts.ts';
import type { ModelProblem } from './problem.ts';

/**
 * Protective practices that a worse answer takes away without a written reason. Worse is one step
 * further on a scale, or one tick more. The order of the priorities is held still meanwhile: that a
 * practice which serves the first place goes with it needs no other reason. Where the slow suite
 * runs is left to the proof that it always has one call.
 */
export function lostProtections(model: Model): readonly ModelProblem[] {
	return model.practices
		.filter(({ protects, topic }) => protects && topic !== 'slow-suite')
		.flatMap((practice) =>
			model.questions.flatMap((question) => lostIn(model, practice, question) ?? []),
		);
}

function lostIn(model: Model, practice: Practice, question: Question): ModelProblem | undefined {
	const calls = callsFor(model, practice);
	const conditions = conditionsIn([...calls, ...practice.leaveOut]);
	const named = conditions.flatMap((condition) =>
		Object.entries(condition).flatMap(([key, ids]) =>
			subjectOf(key) === question.id ? [ids].flat() : [],
		),
	);
	if (!named.length && !conditions.some((condition) => question.id in condition)) return undefined;
	const steps = stepsOf(question, named);
	const others = conditions.map((condition) => without(condition, question.id));
	for (const { answers, standing } of contextsOf(model, others, [], false)) {
		for (const [better, worse] of steps) {
			const [before, after] = [better, worse].map((answer): Context => ({
				answers: { ...answers, [question.id]: answer },
				standing,
			})) as [Context, Context];
			const isLost =
				calls.some((rule) => appliesIn(rule, before)) &&
				![...calls, ...practice.leaveOut].some((rule) => appliesIn(rule, after));
			if (!isLost) continue;
			const said = [before, after].map(
				(context) => chosenOf(context.answers, question.id).join(', ') || 'none of these',
			);
			return {
				rule: 'lost-protection',
				subject: practice.id,
				message: `“${practice.id}” is lost where “${question.id}” becomes worse, from ${said.join(' to ')}. Advise it there as well, or say why it is left out.`,
				witness: witnessOf(model, before),
			};
		}
	}
	return undefined;
}

/** Each answer with the next worse one; of many options only the named ones count, and one for all others. */
function stepsOf(
	{ choose: kind, options, scale }: Question,
	named: readonly string[],
): readonly (readonly [Answer, Answer])[] {
	const ids = options.map(({ id }) => id);
	if (kind === 'one')
		return scale ? ids.slice(1).map((id, at) => [choose(ids[at] ?? ''), choose(id)]) : [];
	const other = ids.find((id) => !named.includes(id));
	const telling = ids.filter((id) => named.includes(id) || id === other);
	const sets = telling.reduce<readonly (readonly string[])[]>(
		(all, id) => [...all, ...all.map((set) => [...set, id])],
		[[]],
	);
	return sets.flatMap((set) =>
		telling
			.filter((id) => !set.includes(id))
			.map((id): [Answer, Answer] => [choose(...set), choose(...set, id)]),
	);
}

function without(condition: Condition, question: string): Condition {
	return Object.fromEntries(
		Object.entries(condition).filter(([key]) => subjectOf(key) !== question),
	);
}
