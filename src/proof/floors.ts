import type { Model } from '../engine/guide/model.ts';
import { appliesIn, callsFor, conditionsIn } from './contradictions.ts';
import { contextsOf, witnessOf } from './contexts.ts';
import type { ModelProblem } from './problem.ts';

/**
 * Checks that a guard rail keeps, and that some walk on which it keeps them does not advise. The
 * rail is no threshold there: it says that a check stays, and nothing asks for it.
 */
export function brokenFloors(model: Model): readonly ModelProblem[] {
	return model.guardRails.flatMap(({ id, raised, always, keeps = [] }) =>
		keeps.flatMap(({ practice: kept, when }): readonly ModelProblem[] => {
			const practice = model.practices.find((each) => each.id === kept);
			const calls = practice ? callsFor(model, practice) : [];
			for (const raising of always ? [{}] : raised) {
				const met = [raising, when];
				for (const context of contextsOf(model, [...met, ...conditionsIn(calls)], met))
					if (!calls.some((rule) => appliesIn(rule, context)))
						return [
							{
								rule: 'floor-broken',
								subject: id,
								message: `Guard rail “${id}” keeps “${kept}”, but no rule of that practice advises it here.`,
								witness: witnessOf(model, context),
							},
						];
			}
			return [];
		}),
	);
}
