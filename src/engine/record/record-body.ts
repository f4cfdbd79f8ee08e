import type { Advice } from '../guide/advice.ts';
import type { Purpose } from '../guide/purpose.ts';
import type { Ranked } from '../guide/ranking.ts';
import {
	answerInWords,
	begunAtOnce,
	daysIn,
	filledIn,
	purposeInWords,
	reasonsFor,
	tasksIn,
} from './decision.ts';
import { markdown } from './escapes.ts';
import { bullets, line, type Listing, type Section } from './layout.ts';
import { scenarioParts, type Details } from './saved-advice.ts';
import { agreementInFull, standingInWords, notFirstInWords } from './standing.ts';

/** The sections of a record below its title. All words of a record stand here, in `decision.ts` and in `standing.ts`. */
export function sectionsOf(advice: Advice, purpose: Purpose, details: Details): readonly Section[] {
	const places = advice.ranking.places.map(
		({ priority, place, total }) => `${priority.name} (place ${place} with ${total})`,
	);
	// The headings are those of MADR 4.
	return [
		section('## Context and Problem Statement', line(contextOf(purpose)), answersIn(advice)),
		section('## Decision Drivers', ...advice.high.map((ranked) => line(driverOf(ranked, advice)))),
		section('## Considered Options', line(`* ${places.join(', ')}`)),
		section('## Decision Outcome', line(outcomeOf(advice))),
		section('### Consequences', ...consequencesOf(advice)),
		section('### Confirmation', ...confirmationOf(advice, details)),
		section('## More Information', ...moreOf(advice, details)),
	];
}

function section(heading: string, ...listings: readonly Listing[]): Section {
	return { heading, listings };
}

function contextOf(purpose: Purpose): string {
	return [
		markdown(purposeInWords(purpose)) || 'The purpose was not written down.',
		'Which priority comes first for this software, and which deliberately do not?',
	].join(' ');
}

/** The answers in the words of their options, as one line. */
function answersIn({ answered }: Advice): Listing {
	const answers = answered.map((each) => `${each.question.name} – ${answerInWords(each)}`);
	return bullets(answers.length ? [`Answers: ${answers.join('. ')}.`] : []);
}

function driverOf(ranked: Ranked, advice: Advice): string {
	const { priority, total, place, heldBy } = ranked;
	const rails = advice.guardRails
		.filter(({ rail }) => heldBy.includes(rail.id))
		.map(({ rail }) => rail.title);
	const held = rails.length ? `, held there by the guard rail “${rails.join('”, “')}”` : '';
	const points = `${total} ${Math.abs(total) === 1 ? 'point' : 'points'}`;
	const reasons = reasonsFor(ranked, advice).slice(0, 2).join(' ');
	return `* Place ${place}: ${priority.name}, ${points}${held}. ${reasons}`.trim();
}

function outcomeOf(advice: Advice): string {
	const [reason] = reasonsFor(advice.first[0], advice);
	return `Chosen option: “${standingInWords(advice.ranking)}”. ${reason}`.trim();
}

/** Those to begin with keep their reason and first step; the rest is named. */
function consequencesOf(advice: Advice): readonly Listing[] {
	const { ranking, opposed, unopposed, leftOut } = advice;
	const tasks = tasksIn(advice);
	const later = tasks.slice(begunAtOnce).map(({ title }) => title);
	const skipped = leftOut.map(({ practice, because: [why = ''] }, at) =>
		at < 2 ? `“${practice.title}”. ${why}` : `“${practice.title}”.`,
	);
	return [
		...tasks
			.slice(0, begunAtOnce)
			.map(({ title, why, first }) =>
				line(`* Good, because we begin with “${title}”. ${why} First step: ${first}`),
			),
		bullets(later.length ? [`Good, because we take up next: ${later.join('; ')}.`] : []),
		bullets(
			ranking.notFirst.length
				? [`Bad, because these are deliberately not first: ${notFirstInWords(opposed, unopposed)}.`]
				: [],
		),
		bullets(skipped.length ? [`Deliberately not done: ${skipped.join(' ')}`] : []),
	];
}

function confirmationOf(advice: Advice, details: Details): readonly Listing[] {
	const { notes = {} } = details;
	const { asks, slice } = filledIn(advice, details);
	const asked = asks.map(([name, text]) => `${name}: ${markdown(text) || '(to be filled in)'}`);
	const scenario = scenarioParts.map((part) => markdown(notes[`scenario-${part}`] ?? ''));
	return [
		line(`* Smallest slice in real use: ${markdown(slice)}.`),
		bullets(asked.length ? [`${asked.join('; ')}.`] : []),
		bullets(scenario.some(Boolean) ? [`Scenario: ${scenario.filter(Boolean).join('; ')}.`] : []),
		bullets(
			advice.guardRails,
			({ rail }) => `Guard rail “${rail.title}”: ${rail.rule}`,
			({ rail }) => rail.title,
		),
	];
}

function moreOf(
	{ agreement, ranking, flips: [flip], answered, lookAgain, version }: Advice,
	details: Details,
): readonly Listing[] {
	const { version: edition = version, link, dissent = [] } = details;
	const flipped = answered.find(({ question }) => question.id === flip?.question)?.question;
	const labels = flipped?.options.flatMap(({ id, label }) => (flip?.to.includes(id) ? label : []));
	const flipTo = labels?.join('” and “') || 'none of these';
	const events = lookAgain.map(({ event }) => event);
	return [
		bullets(agreement.kind === 'unsaid' ? [] : [agreementInFull(agreement, ranking)]),
		bullets(
			flipped
				? [`Nearest flip: “${flipped.name}” answered “${flipTo}” would change what comes first.`]
				: [],
		),
		bullets(dissent, (text) => `Dissent: ${markdown(text)}`, markdown),
		bullets(events.length ? [`Look again: ${events.join(' ')}`] : []),
		line(
			`* Made with edition ${edition}${daysIn(details)}${link ? `; [open it in the guide](<${link}>)` : ''}.`,
		),
	];
}
