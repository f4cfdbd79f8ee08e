import type { Answers } from './answers.ts';
import { isMet } from './condition.ts';
import type { GuardRail, Model } from './model.ts';

/** Guard rails that put a priority first; those that the answers alone raise, since a ranking cannot raise what orders it. */
export function holdingRails(model: Model, answers: Answers): readonly GuardRail[] {
	return model.guardRails.filter(
		(rail) =>
			rail.holds !== undefined && (rail.always || rail.raised.some((when) => isMet(when, answers))),
	);
}
