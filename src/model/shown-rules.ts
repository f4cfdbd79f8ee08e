import type { Condition, Model } from '../engine/guide/model.ts';
import { subjectOf } from '../engine/guide/condition.ts';
import { nameIn } from '../engine/guide/read-answers.ts';
import { addressOf } from './addresses.ts';

/** One condition as a reader reads it: the question and what was answered to it. */
export interface ShownTerm {
	name: string;
	address: string;
	values: string[];
}

/** A rule of advice as pages show it. */
export interface ShownRule {
	when: ShownTerm[];
	unless: ShownTerm[][];
	because: string;
}

/** Rules in readers’ words: labels of options and names of priorities instead of ids. */
export function shownRules(
	model: Model,
	rules: readonly { when: object; unless?: readonly object[] | undefined; because: string }[],
): ShownRule[] {
	return rules.map(({ when, unless = [], because }) => ({
		when: shownCondition(model, when as Condition),
		unless: unless.map((condition) => shownCondition(model, condition as Condition)),
		because,
	}));
}

/** A condition in readers’ words. Ids that name nothing are shown as they are. */
export function shownCondition(model: Model, condition: Condition): ShownTerm[] {
	return Object.entries(condition).map(([asked, value]) => {
		const ids = [value].flat();
		const key = subjectOf(asked);
		const not = key === asked ? '' : ' (none of these)';
		if (key === 'first' || key === 'high') {
			const name = (key === 'first' ? 'In first place' : 'Among the first three') + not;
			return {
				name,
				address: addressOf('priorities', ids[0] ?? ''),
				values: ids.map((id) => nameIn(model.priorities, id)),
			};
		}
		const question = model.questions.find(({ id }) => id === key);
		const labels = ids.map(
			(id) => question?.options.find((option) => option.id === id)?.label ?? id,
		);
		const values = labels.length > 0 ? labels : ['None of these'];
		return { name: (question?.name ?? key) + not, address: addressOf('questions', key), values };
	});
}
