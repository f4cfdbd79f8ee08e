import { waysToAnswer } from '../engine/guide/choices.ts';
import type { Model } from '../engine/guide/model.ts';
import { contradictions, slowSuiteCalls } from './contradictions.ts';
import { brokenFloors } from './floors.ts';
import { inertOptions } from './inert-options.ts';
import { findModelProblems } from './model-problems.ts';
import { pointlessWalks } from './pointless-walks.ts';
import type { ModelProblem } from './problem.ts';
import { lostProtections } from './protection.ts';
import { unfoundedReasons } from './premises.ts';
import { loweredByWorse } from './scales.ts';
import { neverSeen } from './seen.ts';

/** What was found over all walks. */
export interface Proof {
	/** How many there are; none of a model that names what does not exist. */
	readonly walks: number;
	readonly problems: readonly ModelProblem[];
}

/**
 * Finds what no reader should meet. That something never happens (a practice both advised and left
 * out, no or more than one call on the slow suite, a check that a rail keeps and nothing advises,
 * protection or points lost to a worse answer, a reason without its premise, nothing with a point) is shown for every combination of the answers that it hangs
 * on, which covers all walks. That something does happen (a priority that can come first, a rule
 * that applies, an option that makes a difference) is shown by a walk. Both may complain without
 * need, and neither passes what is not so. That at most three rank high, and that no more is said
 * of them than is true, holds by `bandsOf` alone; its own test tries every order. A model that names
 * what does not exist is not walked at all.
 */
export function prove(model: Model): Proof {
	const unfit = findModelProblems(model);
	if (unfit.length) return { walks: 0, problems: unfit };
	return {
		walks: walksOf(model),
		problems: [
			...pointlessWalks(model),
			...brokenFloors(model),
			...contradictions(model),
			...slowSuiteCalls(model),
			...lostProtections(model),
			...loweredByWorse(model),
			...unfoundedReasons(model),
			...neverSeen(model),
			...inertOptions(model),
		],
	};
}

/** How many complete walks a model has. */
function walksOf({ questions }: Model): number {
	return questions.reduce((product, question) => product * waysToAnswer(question).length, 1);
}
