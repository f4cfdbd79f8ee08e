import type { Evaluation } from '../guide/advice.ts';
import { toPlain } from '../guide/answers.ts';
import { tidyPurpose, tidyText, type Purpose } from '../guide/purpose.ts';
import { answerInWords, purposeInWords } from '../record/decision.ts';
import { standingInWords } from '../record/standing.ts';
import { writeFrontMatter, type Plain } from '../record/write-front-matter.ts';

/** What became of a decision, in the words of those who made it. */
export interface Happened {
	readonly outcome: string;
	/** What should have come first, as they see it now. */
	readonly first: readonly string[];
	/** When the questions were answered, such as `2026-11-30`. */
	readonly answered?: string;
}

/** The most characters of an outcome that are kept. */
export const outcomeLimit = 1000;

/**
 * A trial file from answers, advice and outcome. What only a person can write stays empty, and the
 * checker asks for it: a title, a kind, whose account it is.
 */
export function trialFile(advice: Evaluation, purpose: Purpose, happened: Happened): string {
	const { answered, answers, version, ranking } = advice;
	const on = happened.answered;
	const facts = answered.map((each) => `${each.question.name}: ${answerInWords(each)}.`);
	const questions = answered.map(({ question }) => question);
	const data: Readonly<Record<string, Plain>> = {
		title: '',
		set: 'held',
		year: Number(on?.slice(0, 4) ?? 0),
		kind: '',
		situation: [purposeInWords(tidyPurpose(purpose)), ...facts].join(' ').trim(),
		decision: 'What comes first, and what may come last.',
		works: [
			{
				title: 'Our own account',
				author: '',
				year: Number(on?.slice(0, 4) ?? 0),
				read: 'original',
			},
		],
		outcome: tidyText(happened.outcome, outcomeLimit),
		first: { accepted: happened.first, 'ruled-out': [], basis: 'stated' },
		requires: [],
		forbids: [],
		readers: [
			{
				name: 'team',
				what: `those who decided${on ? `, on ${on}` : ''}, before the outcome was known`,
				answers: toPlain({ questions }, answers),
			},
		],
	};
	return [
		`# Made by the guide. Edition ${version} said: ${standingInWords(ranking)}.`,
		'# Rewrite the situation in four to six sentences, without names, outcome or hindsight, and fill in what is empty.',
		...writeFrontMatter(data, []).slice(1, -1),
		'',
	].join('\n');
}
