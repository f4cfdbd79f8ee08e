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
		const asked = subjectOf(key);
		if (open.includes(asked)) continue;
		const wanted = condition[key] ?? [];
		const ids = typeof wanted === 'string' ? [wanted] : wanted;
		const isStanding = asked === 'first' || asked === 'high';
		const present = isStanding ? (standing?.[asked] ?? []) : chosenOf(answers, asked);
		const isAnswered = isStanding || answerTo(answers, asked)?.kind === 'chosen';
		const isNamed = ids.some((id) => present.includes(id));
		if (key !== asked) {
			if (isNamed || !isAnswered) return false;
		} else if (ids.length ? !isNamed : present.length > 0 || !isAnswered) return false;
	}
	return true;
}

/** What a key of a condition asks for, without the `not-` that turns it round. */
export function subjectOf(key: string): string {
	return key.startsWith('not-') ? key.slice(4) : key;
}

/** Whether only a finished ranking can meet it; such a condition cannot hold a place in that ranking. */
export function asksForStanding(condition: Condition): boolean {
	return Object.keys(condition).some((key) => ['first', 'high'].includes(subjectOf(key)));
}

/** Whether it asks for an answer that was given, and not only for the order or for what was not answered. */
export function namesAnswer(condition: Condition): boolean {
	return Object.keys(condition).some(
		(key) => !['first', 'high'].includes(key) && !key.startsWith('not-'),
	);
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
