import { isMet } from '../engine/guide/condition.ts';
import type { Condition, Model, Practice, Rule } from '../engine/guide/model.ts';
import { contextsOf, witnessOf, type Context } from './contexts.ts';
import type { ModelProblem } from './problem.ts';

/** Practices that some walk both advises and leaves out: a rule or a guard rail against a rule. */
export function contradictions(model: Model): readonly ModelProblem[] {
	return model.practices.flatMap((practice) => {
		for (const call of callsFor(model, practice))
			for (const against of practice.leaveOut) {
				const [context] = contextsOf(model, conditionsIn([call, against]), [
					call.when,
					against.when,
				]).filter((each) => !isBlocked(call, each) && !isBlocked(against, each));
				if (context)
					return [
						{
							rule: 'advised-and-left-out',
							subject: practice.id,
							message: `“${practice.id}” is both advised and left out.`,
							witness: witnessOf(model, context),
						},
					];
			}
		return [];
	});
}

/** Walks on which the slow suite has no call, or more than one. */
export function slowSuiteCalls(model: Model): readonly ModelProblem[] {
	const suites = model.practices.filter(({ topic }) => topic === 'slow-suite');
	if (!suites.length) return [];
	const calls = suites.map(({ id, advise }) => ({ id, advise }));
	const problems = new Map<string, ModelProblem>();
	for (const context of contextsOf(model, conditionsIn(calls.flatMap(({ advise }) => advise)))) {
		const called = calls.filter(({ advise }) => advise.some((rule) => appliesIn(rule, context)));
		const subject = called.map(({ id }) => id).join(' ');
		if (called.length === 1 || problems.has(subject)) continue;
		const message = called.length
			? `The slow suite has ${called.length} calls: ${called.map(({ id }) => id).join(', ')}. One must be left.`
			: 'No practice says where the slow suite runs.';
		const witness = witnessOf(model, context);
		problems.set(subject, { rule: 'slow-suite-call', subject, message, witness });
	}
	return [...problems.values()];
}

/** Everything that advises a practice; a guard rail does so by each of its conditions. */
export function callsFor(model: Model, { id, advise }: Practice): readonly Rule[] {
	const rails = model.guardRails.filter(({ advises }) => advises.includes(id));
	return [
		...advise,
		...rails.flatMap(({ always, raised, rule }) =>
			(always ? [{}] : raised).map((when) => ({ when, because: rule })),
		),
	];
}

/** Every condition of some rules. */
export function conditionsIn(rules: readonly Rule[]): readonly Condition[] {
	return rules.flatMap(({ when, unless = [] }) => [when, ...unless]);
}

/** Whether a rule applies in a context. */
export function appliesIn(rule: Rule, context: Context): boolean {
	return isMet(rule.when, context.answers, context.standing) && !isBlocked(rule, context);
}

function isBlocked({ unless = [] }: Rule, { answers, standing }: Context): boolean {
	return unless.some((block) => isMet(block, answers, standing));
}
