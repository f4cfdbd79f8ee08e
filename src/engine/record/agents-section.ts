import type { Advice } from '../guide/advice.ts';
import type { Purpose } from '../guide/purpose.ts';
import { filledIn, purposeInWords } from './decision.ts';
import { drivers, lineOf, linkTo, notFirst } from './decision-passage.ts';
import type { Block } from './passage.ts';
import type { Details } from './saved-advice.ts';

/** A file that is read before each change stays short: so many of what is left out, and of what makes one look again. */
const most = 6;

/**
 * The section of a repository’s `AGENTS.md`: what this software is for, what goes before what, and
 * what may never be done, in sentences that people and coding agents can follow.
 */
export function agentsSection(advice: Advice, purpose: Purpose, details: Details): Block[] {
	const { manners, ranking } = advice;
	const asks = filledIn(advice, details).asks.map(
		([name, text]) => `${name.toLowerCase()} – ${text || 'not written down yet, so ask'}`,
	);
	const manner = manners.map(({ lines }) => lines);
	return [
		{ heading: `Priorities${details.software ? ` of ${details.software}` : ''}` },
		...lineOf(purposeInWords(purpose)),
		{
			line: [
				ranking.kind === 'first'
					? 'When two goals conflict, decide for the one that stands higher, and between equals ask a person:'
					: 'Nothing comes first yet. When two goals conflict, ask a person.',
			],
		},
		drivers(advice),
		...lineOf(notFirst(advice)),
		{ heading: 'Never break these rules', isInner: true },
		{
			list: [
				...advice.guardRails.map(({ rail }) => [rail.rule]),
				...(asks.length ? [[`Keep to what was agreed: ${asks.join('; ')}.`]] : []),
			],
		},
		{ heading: 'Before you merge', isInner: true },
		{
			list: manner.flatMap(({ tests, rollout, watch }) => [
				...(tests ? [[{ bold: 'Test.' }, ` ${tests}`]] : []),
				...(rollout ? [[{ bold: 'Release.' }, ` ${rollout}`]] : []),
				...(watch ? [[{ bold: 'Watch.' }, ` ${watch}`]] : []),
			]),
		},
		{ heading: 'Do not', isInner: true },
		{
			list: [
				...manner.flatMap(({ skip }) =>
					skip ? [[`Do not put effort into: ${lowered(skip)}`]] : [],
				),
				...advice.leftOut
					.slice(0, most)
					.map(({ practice, because: [why = ''] }) => [`Do not add “${practice.title}”. ${why}`]),
			],
		},
		{ heading: 'Ask a person to decide again', isInner: true },
		{ list: advice.lookAgain.slice(0, most).map(({ event }) => [event]) },
		...linkTo(advice, details),
	];
}

function lowered(text: string): string {
	return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
