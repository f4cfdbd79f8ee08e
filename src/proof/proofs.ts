import type { Model } from '../engine/guide/model.ts';
import { visitAllWalks } from './all-walks.ts';
import { has, type Bits } from './bits.ts';
import { compile } from './compiled.ts';
import { inertOptions } from './inert-options.ts';
import { findModelProblems } from './model-problems.ts';
import type { ModelProblem } from './problem.ts';
import { verdictsOn, type Verdicts } from './verdicts.ts';
import { checksOn } from './walk-checks.ts';
import { witnessOf } from './walked.ts';

/** What was found over all walks. */
export interface Proof {
	/** How many there are; none of a model that names what does not exist. */
	readonly walks: number;
	readonly problems: readonly ModelProblem[];
}

/**
 * Walks every complete walk and finds what no reader should meet: a priority that
 * can never come first, everything high (more than three, or all), a floor that
 * does not hold, a practice, rule, guard rail or tension that never comes up, a
 * practice both advised and left out, no or more than one call on the slow suite,
 * an option that makes no difference. Each problem comes once, with the first walk
 * that shows it. A model that names what does not exist is not walked at all.
 */
export function prove(model: Model): Proof {
	const unfit = findModelProblems(model);
	if (unfit.length) return { walks: 0, problems: unfit };
	const compiled = compile(model);
	const verdicts = verdictsOn(compiled);
	const problems = new Map<string, ModelProblem>();
	const checks = checksOn(compiled, verdicts, (rule, subject, walked, message) => {
		const name = `${rule} ${subject}`;
		if (problems.has(name)) return;
		const witness = witnessOf(compiled, walked);
		problems.set(name, { rule, subject, message: message(), witness });
	});
	let first = 0;
	const walks = visitAllWalks(compiled, (walked) => {
		first |= walked.first;
		verdicts.judge(walked);
		for (let at = 0; at < checks.length; at += 1) checks[at]!(walked);
	});
	return {
		walks,
		problems: [
			...problems.values(),
			...neverSeen(model, verdicts, Int32Array.of(first)),
			...inertOptions(compiled),
		],
	};
}

function neverSeen(model: Model, { ever, rules }: Verdicts, first: Bits): readonly ModelProblem[] {
	const never = (rule: string, ids: readonly string[], seen: Bits, says: string) =>
		ids.flatMap((id, at): ModelProblem[] =>
			has(seen, at) ? [] : [{ rule, subject: id, message: `“${id}” ${says}` }],
		);
	const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
	const ruleNames = rules.map(
		({ practice, rule }) => `${model.practices[practice]?.id}: ${JSON.stringify(rule.when)}`,
	);
	return [
		...never(
			'never-first',
			ids(model.priorities),
			first,
			'comes first in no walk. Some option must push it harder.',
		),
		...never('never-advised', ids(model.practices), ever.advised, 'is advised in no walk.'),
		...never('never-raised', ids(model.guardRails), ever.raised, 'is raised in no walk.'),
		...never('never-raised', ids(model.tensions), ever.tensions, 'is raised in no walk.'),
		...never('dead-rule', ruleNames, ever.fired, 'applies in no walk.'),
	];
}
