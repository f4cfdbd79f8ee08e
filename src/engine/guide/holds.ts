import type { Answers } from './answers.ts';
import { isMet } from './condition.ts';
import { holdsOf, type GuardRail, type Hold, type Model } from './model.ts';
import type { Held } from './order.ts';

export interface ActiveHold {
	readonly rail: GuardRail;
	readonly hold: Hold;
}

/** Holds of the guard rails that the answers alone raise; a ranking cannot raise what orders it. */
export function activeHolds(model: Model, answers: Answers): readonly ActiveHold[] {
	return model.guardRails.flatMap((rail) =>
		rail.holds && (rail.always || rail.raised.some((when) => isMet(when, answers)))
			? holdsOf(rail).flatMap((hold) =>
					hold.when && !isMet(hold.when, answers) ? [] : [{ rail, hold }],
				)
			: [],
	);
}

/** The same holds by the priorities' positions in the model. */
export function heldIn(model: Model, holds: readonly Hold[]): Held {
	const at = (id: string) => model.priorities.findIndex((priority) => priority.id === id);
	return {
		top: holds.flatMap((hold) => ('first' in hold ? [at(hold.first)] : [])),
		below: holds.flatMap((hold) =>
			'above' in hold ? [{ above: at(hold.above), below: at(hold.below) }] : [],
		),
	};
}
