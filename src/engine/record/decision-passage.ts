import type { Advice } from '../guide/advice.ts';
import type { Purpose } from '../guide/purpose.ts';
import {
	answerInWords,
	begunAtOnce,
	filledIn,
	madeBy,
	purposeInWords,
	reasonsFor,
	tasksIn,
	titleOf,
} from './decision.ts';
import type { Block, Line } from './passage.ts';
import type { Details } from './saved-advice.ts';
import { notFirstInWords } from './standing.ts';

/** The decision as a page of a wiki or the text of a ticket. */
export function decisionPassage(advice: Advice, purpose: Purpose, details: Details): Block[] {
	const { asks, slice } = filledIn(advice, details);
	return [
		{ heading: titleOf(advice, details) },
		...lineOf(purposeInWords(purpose)),
		{ heading: 'The order', isInner: true },
		drivers(advice),
		...lineOf(notFirst(advice)),
		{ heading: 'To begin with', isInner: true },
		{
			list: tasksIn(advice)
				.slice(0, begunAtOnce)
				.map(({ title, why, first, sign }) => [
					{ bold: title },
					`: ${why} First step: ${first} It works when: ${sign}`,
				]),
			isOrdered: true,
		},
		{ line: [`Smallest slice in real use: ${slice}.`] },
		{ heading: 'What holds whatever the order says', isInner: true },
		{ list: advice.guardRails.map(({ rail }) => [{ bold: rail.title }, `: ${rail.rule}`]) },
		{ list: asks.map(([name, text]) => [{ bold: name }, `: ${text || '(to be filled in)'}`]) },
		...dissentIn(details),
		{ heading: 'Look again', isInner: true },
		{ list: advice.lookAgain.slice(0, 4).map(({ event }) => [event]) },
		{ heading: 'The answers', isInner: true },
		{
			list: advice.answered.map((answered) => [
				{ bold: answered.question.name },
				`: ${answerInWords(answered)}`,
			]),
		},
		...linkTo(advice, details),
	];
}

/** The same in ten lines, for a comment in a review; the link comes last. */
export function commentPassage(advice: Advice, purpose: Purpose, details: Details): Block[] {
	const tasks = tasksIn(advice)
		.slice(0, begunAtOnce)
		.map(({ title }) => `“${title}”`);
	const { asks } = filledIn(advice, details);
	const asked = asks.map(([name, text]) => `${name}: ${text || '(to be filled in)'}`).join('; ');
	const rails = advice.guardRails.map(({ rail }) => rail.title).join('; ');
	const [again] = advice.lookAgain;
	const differ = details.dissent ?? [];
	return [
		{ line: [{ bold: `${titleOf(advice, details)}.` }] },
		...lineOf(purposeInWords(purpose)),
		{
			list: [
				...drivers(advice).list,
				...(notFirst(advice) ? [[notFirst(advice)]] : []),
				...(rails ? [[`Holds whatever the order says: ${rails}.`]] : []),
				...(asked ? [[`${asked}.`]] : []),
				...(tasks.length ? [[`To begin with: ${tasks.join(', ')}.`]] : []),
				...(differ.length
					? [[`Dissent: ${differ.join(' ')}`]]
					: again
						? [[`Look again: ${again.event}`]]
						: []),
			],
		},
		...linkTo(advice, details),
	];
}

/** Who answered otherwise. */
function dissentIn({ dissent = [] }: Details): Block[] {
	if (!dissent.length) return [];
	return [{ heading: 'Dissent', isInner: true }, { list: dissent.map((text) => [text]) }];
}

/** What it was made with, and the way back into the guide. */
export function linkTo(advice: Advice, details: Details): Block[] {
	const { link } = details;
	return [
		{
			line: [
				`${madeBy(advice, details)}. `,
				...(link ? [{ words: 'Open it in the guide', address: link }] : []),
			],
		},
	];
}

/** The first three, each with why it stands there; numbered by a list only where none share a place. */
export function drivers(advice: Advice): {
	readonly list: readonly Line[];
	readonly isOrdered: boolean;
} {
	const { high } = advice;
	const isOrdered = new Set(high.map(({ place }) => place)).size === high.length;
	const list = high.map((ranked) => [
		...(isOrdered ? [] : [`Place ${ranked.place}: `]),
		{ bold: ranked.priority.name },
		`. ${reasonsFor(ranked, advice)[0]}`,
	]);
	return { list, isOrdered };
}

/** What is deliberately not first, once something is. */
export function notFirst({ ranking, opposed, unopposed }: Advice): string {
	return ranking.notFirst.length
		? `Deliberately not first: ${notFirstInWords(opposed, unopposed)}.`
		: '';
}

/** A line, where there is something to say. */
export function lineOf(text: string): Block[] {
	return text ? [{ line: [text] }] : [];
}
