import { visitAllWalks, witnessOf } from './all-walks.ts';
import type { PlainAnswers } from '../engine/guide/answers.ts';
import { compile } from './compiled.ts';
import { inertOptions } from './inert-options.ts';
import { findModelProblems } from './model-problems.ts';
import type { Model } from '../engine/guide/model.ts';
import { verdictsOn, type Verdicts } from './verdicts.ts';
import { checksOn } from './walk-checks.ts';

export interface Problem {
	readonly rule: string;
	/** The priority, option, practice or other thing it is about. */
	readonly subject: string;
	readonly message: string;
	/** A walk that shows it. */
	readonly witness?: PlainAnswers;
}

/** What was seen over all walks. */
export interface Figures {
	/** The most priorities that a walk ranks high, or puts in first place. */
	mostHigh: number;
	mostFirst: number;
	/** The fewest and the most practices a walk is advised. */
	fewestPractices: number;
	mostPractices: number;
	/** Walks in which too many share first place for anything to be first. */
	undecided: number;
	/** By priority, in how many walks it shares first place. */
	readonly timesFirst: Record<string, number>;
}

export interface Proof extends Readonly<Figures> {
	readonly walks: number;
	readonly problems: readonly Problem[];
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
	const figures: Figures = {
		mostHigh: 0,
		mostFirst: 0,
		fewestPractices: Infinity,
		mostPractices: 0,
		undecided: 0,
		timesFirst: {},
	};
	const unfit = findModelProblems(model);
	if (unfit.length) return { walks: 0, problems: unfit, ...figures };
	const compiled = compile(model);
	const verdicts = verdictsOn(compiled);
	const problems = new Map<string, Problem>();
	const checks = checksOn(compiled, verdicts, figures, (rule, subject, walked, message) => {
		const name = `${rule} ${subject}`;
		if (!problems.has(name))
			problems.set(name, {
				rule,
				subject,
				message: message(),
				witness: witnessOf(compiled, walked),
			});
	});
	const walks = visitAllWalks(compiled, (walked) => {
		verdicts.judge(walked);
		for (let at = 0; at < checks.length; at += 1) checks[at]!(walked);
	});
	return {
		walks,
		problems: [
			...problems.values(),
			...neverSeen(model, verdicts, figures),
			...inertOptions(compiled),
		],
		...figures,
	};
}

function neverSeen(
	model: Model,
	{ ever, rules }: Verdicts,
	{ timesFirst }: Figures,
): readonly Problem[] {
	const never = (
		rule: string,
		ids: readonly string[],
		seen: ArrayLike<number | undefined>,
		says: string,
	) =>
		ids.flatMap((id, at): Problem[] =>
			seen[at] ? [] : [{ rule, subject: id, message: `“${id}” ${says}` }],
		);
	const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
	const firsts = model.priorities.map(({ id }) => timesFirst[id]);
	const ruleNames = rules.map(
		({ practice, rule }) => `${model.practices[practice]?.id}: ${JSON.stringify(rule.when)}`,
	);
	return [
		...never(
			'never-first',
			ids(model.priorities),
			firsts,
			'comes first in no walk. Some option must push it harder.',
		),
		...never('never-advised', ids(model.practices), ever.advised, 'is advised in no walk.'),
		...never('never-raised', ids(model.guardRails), ever.raised, 'is raised in no walk.'),
		...never('never-raised', ids(model.tensions), ever.tensions, 'is raised in no walk.'),
		...never('dead-rule', ruleNames, ever.fired, 'applies in no walk.'),
	];
}
