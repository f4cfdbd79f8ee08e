import { answerTo, chosenOf, type Answers } from './answers.ts';
import type { Condition, Rule } from './model.ts';

/** Which priorities stand first, and which among the top three. */
export interface Standing {
	readonly first: readonly string[];
	readonly high: readonly string[];
}

/**
 * Whether answers meet a condition. A question that is still open meets nothing,
 * and without a standing neither `first` nor `high` is met; what is `open` is taken
 * as met, which asks whether the answers may come to meet the condition.
 */
export function isMet(
	condition: Condition,
	answers: Answers,
	standing?: Standing,
	open: readonly string[] = [],
): boolean {
	for (const key in condition) {
		if (open.includes(key)) continue;
		const wanted = condition[key] ?? [];
		const ids = typeof wanted === 'string' ? [wanted] : wanted;
		const present =
			key === 'first' || key === 'high' ? (standing?.[key] ?? []) : chosenOf(answers, key);
		const fits = ids.length
			? ids.some((id) => present.includes(id))
			: present.length === 0 && answerTo(answers, key)?.kind === 'chosen';
		if (!fits) return false;
	}
	return true;
}

/**
 * Whether a rule applies: its `when` is met and nothing of its `unless`. It may apply
 * where what is `open` is taken as met for its `when`, and does so surely where no
 * `doubted` question could still meet an `unless`.
 */
export function applies(
	{ when, unless }: Rule,
	answers: Answers,
	standing: Standing,
	open?: readonly string[],
	doubted?: readonly string[],
): boolean {
	return (
		isMet(when, answers, standing, open) &&
		!unless?.some((block) => isMet(block, answers, standing, doubted))
	);
}
