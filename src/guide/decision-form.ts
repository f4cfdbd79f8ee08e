import type { Advice } from '../engine/guide/advice.ts';
import type { Purpose } from '../engine/guide/purpose.ts';
import { decisionPassage } from '../engine/record/decision-passage.ts';
import { asHtml, asPlainText } from '../engine/record/passage.ts';
import type { Details } from '../engine/record/saved-advice.ts';

/** What was decided: the advice, and what the team says beside it. */
export interface Decided {
	readonly advice: Advice;
	readonly purpose: Purpose;
	readonly details: Details;
}

/** The decision for a wiki or a ticket: rich text, and words alone where nothing else is taken. */
export function decisionForm({ advice, purpose, details }: Decided) {
	return {
		text: () => asPlainText(decisionPassage(advice, purpose, details)),
		html: () => asHtml(decisionPassage(advice, purpose, details)),
	};
}
