import { agreement } from './agreement.ts';
import { chosenOf, type Answers } from './answers.ts';
import { isMet, subjectOf, type Standing } from './condition.ts';
import type { Condition, GuardRail, Model } from './model.ts';
import type { Ranking } from './ranking.ts';

/** What met a condition: options of a question, or priorities that stand `first` or `high`. */
export interface Cause {
	readonly key: string;
	readonly ids: readonly string[];
}

export interface RaisedRail {
	readonly rail: GuardRail;
	/** Every condition that raised it, as what met it; empty where none was needed. */
	readonly because: readonly (readonly Cause[])[];
}

/** The guard rails raised by these answers and the ranking they give, in the model's order. */
export function raisedRails(
	model: Model,
	answers: Answers,
	ranking: Ranking,
): readonly RaisedRail[] {
	return model.guardRails.flatMap((rail) => {
		const met = rail.raised.filter((when) => isMet(when, answers, ranking));
		const isParting = rail.engine === 'parting' && agreement(model, answers).kind === 'part';
		if (!rail.always && !isParting && !met.length) return [];
		return [{ rail, because: met.map((when) => causesOf(when, answers, ranking)) }];
	});
}

function causesOf(condition: Condition, answers: Answers, standing: Standing): readonly Cause[] {
	const named = Object.entries(condition).filter(([key]) => subjectOf(key) === key);
	return named.map(([key, wanted]) => {
		const present = key === 'first' || key === 'high' ? standing[key] : chosenOf(answers, key);
		return {
			key,
			ids: present.filter((id) =>
				typeof wanted === 'string' ? wanted === id : wanted.includes(id),
			),
		};
	});
}
