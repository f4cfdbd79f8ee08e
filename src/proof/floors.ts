import { has } from './bits.ts';
import { asksForStanding, type Compiled } from './compiled.ts';
import { holdsOf } from '../engine/guide/model.ts';
import type { Walked } from './walked.ts';

/** A place that must hold wherever its guard rail is raised. */
export interface Floor {
	readonly id: string;
	/** Position of the guard rail in the model. */
	readonly rail: number;
	isBroken(walked: Walked): boolean;
}

/** What each raised guard rail promises, read from the model alone, not from how the ranking keeps it. */
export function floorsOf({ model, indexOf }: Compiled): readonly Floor[] {
	const at = (id: string) => model.priorities.findIndex((priority) => priority.id === id);
	return model.guardRails.flatMap((guardRail, rail) =>
		holdsOf(guardRail).map((hold): Floor => {
			const need = hold.when && !asksForStanding(hold.when) ? indexOf(hold.when) : -1;
			const applies = ({ met }: Walked) => need < 0 || has(met, need);
			if ('first' in hold) {
				const bit = 1 << at(hold.first);
				return {
					id: guardRail.id,
					rail,
					isBroken: (walked) => applies(walked) && !(walked.first & bit),
				};
			}
			const [above, below] = [at(hold.above), at(hold.below)];
			const isBroken = (walked: Walked) => {
				if (!applies(walked)) return false;
				const lower = walked.places[below]!;
				const upper = walked.places[above]!;
				// Without a place both stand behind the third seat, where only an active hold orders them.
				return lower !== 0 && (upper === 0 || lower <= upper);
			};
			return { id: guardRail.id, rail, isBroken };
		}),
	);
}
