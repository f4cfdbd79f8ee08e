import type { Advice, AnsweredQuestion } from '../guide/advice.ts';
import { inOrder } from '../guide/begin-with.ts';
import { purposeWords, type Purpose } from '../guide/purpose.ts';
import type { Ranked } from '../guide/ranking.ts';
import { visible } from './ignored.ts';
import type { Details } from './saved-advice.ts';
import { standingInWords } from './standing.ts';

// What every form of a record tells, in words that no form has escaped yet.

/** What was decided, of which software. */
export function titleOf({ ranking }: Advice, { software, status }: Details): string {
	const standing = standingInWords(ranking) + (status === 'draft' ? ' (draft)' : '');
	return software ? `${software}: ${standing}` : standing;
}

/** The purpose as one sentence or two; nothing where it was not written. */
export function purposeInWords(purpose: Purpose): string {
	const [who, what, because, defeat] = purposeWords.map((word) =>
		visible(purpose[word] ?? '').replace(/[.\s]+$/, ''),
	);
	const parts = [who && `for ${who}`, what && `to ${what}`, because && `because ${because}`]
		.filter(Boolean)
		.join(', ');
	return [parts && `${capital(parts)}.`, defeat && `What would defeat it: ${defeat}.`]
		.filter(Boolean)
		.join(' ');
}

/** The reasons that speak for a priority, in the order of the questions; else the guard rail that holds it. */
export function reasonsFor(
	ranked: Ranked | undefined,
	{ guardRails }: Advice,
): readonly [first: string, ...others: string[]] {
	const [first, ...others] =
		ranked?.lines.flatMap(({ points, reason }) => (points > 0 ? reason : [])) ?? [];
	const rail = guardRails.find(({ rail }) => ranked?.heldBy.includes(rail.id));
	return [first ?? rail?.rail.rule ?? '', ...others];
}

/** An answer in the words of its options. */
export function answerInWords({ options, notSure }: AnsweredQuestion): string {
	return notSure ? 'not sure' : options.map(({ label }) => label).join('; ') || 'none of these';
}

/** Something to begin with: what, why, the first step, and how one sees that it works. */
export interface Task {
	readonly title: string;
	readonly why: string;
	readonly first: string;
	readonly sign: string;
}

/** Every practice to take up, those to begin with first. */
export function tasksIn(advice: Advice): readonly Task[] {
	const { guardRails } = advice;
	return inOrder(advice).map(({ practice, because: [reason], byRails }) => ({
		title: practice.title,
		why:
			reason ??
			guardRails.find(({ rail }) => byRails.includes(rail.id))?.rail.rule ??
			practice.summary,
		first: practice.first,
		sign: practice.sign,
	}));
}

/** How many of them one begins with. */
export const begunAtOnce = 3;

/** What a team fills in: what raised guard rails ask for, its smallest slice, and its scenario. */
export function filledIn(
	{ guardRails }: Advice,
	{ notes = {} }: Details,
): { readonly asks: readonly [name: string, text: string][]; readonly slice: string } {
	const asks = [...new Set(guardRails.flatMap(({ rail }) => rail.asks))];
	return {
		asks: asks.map((key) => [capital(key), notes[key] ?? '']),
		slice: `${notes['slice'] || '(to be named)'}; by ${notes['by'] || '(date to be set)'}`,
	};
}

/** The day of a decision, and the first where it was looked at again; nothing where none is known. */
export function daysIn({ date, since }: Details): string {
	return [since && ` first on ${since}`, since && date && ' and again', date && ` on ${date}`]
		.filter(Boolean)
		.join('');
}

/** Who decided, when, and with which edition; ends without a full stop. */
export function madeBy({ version }: Advice, details: Details): string {
	const { decisionMakers = [], version: edition = version } = details;
	return [
		decisionMakers.length ? `Decided by ${decisionMakers.join(', ')}` : 'Decided',
		daysIn(details),
		` with edition ${edition} of the playbook`,
	]
		.filter(Boolean)
		.join('');
}

/** A text with its first letter as a capital. */
function capital(text: string): string {
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
