import type { Advice } from '../guide/advice.ts';
import { purposeWords, type Purpose } from '../guide/purpose.ts';
import type { Ranked } from '../guide/ranking.ts';
import { visible } from './ignored.ts';
import { bullets, line, type Listing, type Section } from './layout.ts';
import { scenarioParts, type Details } from './saved-advice.ts';
import { namesOf, standingInWords, notFirstInWords } from './standing.ts';

/** The sections of a record below its title. All words of a record stand here and in `standing.ts`. */
export function sectionsOf(advice: Advice, purpose: Purpose, details: Details): readonly Section[] {
	const places = advice.ranking.places.map(
		({ priority, place, total }) => `${priority.name} (place ${place} with ${total})`,
	);
	// The headings are those of MADR 4.
	return [
		section('## Context and Problem Statement', line(contextOf(purpose)), answersIn(advice)),
		section('## Decision Drivers', bullets(advice.high, driverOf(advice), nameOf)),
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
	const [who, what, because, defeat] = purposeWords.map((word) =>
		escaped(purpose[word] ?? '').replace(/[.\s]+$/, ''),
	);
	const parts = [who && `for ${who}`, what && `to ${what}`, because && `because ${because}`]
		.filter(Boolean)
		.join(', ');
	return [
		parts ? `${capital(parts)}.` : 'The purpose was not written down.',
		...(defeat ? [`What would defeat it: ${defeat}.`] : []),
		'Which priority comes first for this software, and which deliberately do not?',
	].join(' ');
}

/** The answers in the words of their options, as one line. */
function answersIn({ answered }: Advice): Listing {
	const answers = answered.map(({ question, options, notSure }) => {
		const labels = options.map(({ label }) => label).join('; ');
		return `${question.name} – ${notSure ? 'not sure' : labels || 'none of these'}`;
	});
	return bullets(answers.length ? [`Answers: ${answers.join('. ')}.`] : []);
}

function driverOf({ guardRails }: Advice) {
	return (ranked: Ranked): string => {
		const { priority, total, place, heldBy } = ranked;
		const rails = guardRails
			.filter(({ rail }) => heldBy.includes(rail.id))
			.map(({ rail }) => rail.title);
		const held = rails.length ? `, held there by the guard rail “${rails.join('”, “')}”` : '';
		const points = `${total} ${Math.abs(total) === 1 ? 'point' : 'points'}`;
		const reasons = reasonsFor(ranked).slice(0, 2).join(' ');
		return `Place ${place}: ${priority.name}, ${points}${held}. ${reasons}`.trim();
	};
}

function outcomeOf({ ranking, first, guardRails }: Advice): string {
	const [leader] = first;
	const rail = guardRails.find((each) => leader?.heldBy.includes(each.rail.id));
	const reason = reasonsFor(leader)[0] ?? rail?.rail.rule ?? '';
	return `Chosen option: “${standingInWords(ranking)}”. ${reason}`.trim();
}

function consequencesOf({
	topics,
	first,
	guardRails,
	opposed,
	unopposed,
	ranking,
}: Advice): readonly Listing[] {
	const leading = first.map(({ priority }) => priority.id);
	const advised = topics
		.flatMap((topic) => topic.advised)
		.map(({ practice, because: [reason], byRails }) => ({
			title: practice.title,
			reason:
				reason ??
				guardRails.find(({ rail }) => byRails.includes(rail.id))?.rail.rule ??
				practice.summary,
			serves: practice.serves.some((id) => leading.includes(id)),
		}))
		.toSorted((a, b) => Number(b.serves) - Number(a.serves));
	const bad = `Bad, because these are deliberately not first: ${notFirstInWords(opposed, unopposed)}.`;
	return [
		bullets(
			advised,
			({ title, reason }) => `Good, because we take up “${title}”. ${reason}`,
			({ title }) => title,
		),
		bullets(ranking.notFirst.length ? [bad] : []),
	];
}

function confirmationOf({ guardRails }: Advice, { notes = {} }: Details): readonly Listing[] {
	const note = (key: string) => escaped(notes[key] ?? '');
	const slice = `${note('slice') || '(to be named)'}; by ${note('by') || '(date to be set)'}`;
	const scenario = scenarioParts.map((part) => note(`scenario-${part}`)).filter(Boolean);
	return [
		bullets([`Smallest slice in real use: ${slice}.`]),
		bullets(
			[...new Set(guardRails.flatMap(({ rail }) => rail.asks))],
			(key) => `${capital(key)}: ${note(key) || '(to be filled in)'}`,
			(key) => key,
		),
		bullets(scenario.length ? [`Scenario: ${scenario.join('; ')}.`] : []),
		bullets(
			guardRails,
			({ rail }) => `Guard rail “${rail.title}”: ${rail.rule}`,
			({ rail }) => rail.title,
		),
	];
}

function moreOf(
	{ closeCalls, flips: [flip], answered, leftOut, lookAgain, version }: Advice,
	{ version: edition = version, date, link }: Details,
): readonly Listing[] {
	const flipped = answered.find(({ question }) => question.id === flip?.question)?.question;
	const labels = flipped?.options.flatMap(({ id, label }) => (flip?.to.includes(id) ? label : []));
	const flipTo = labels?.join('” and “') || 'none of these';
	return [
		bullets([
			...closeCalls.map(
				({ upper, lower }) =>
					`Close call: at most one point divides ${namesOf([...upper, ...lower])}.`,
			),
			...(flipped
				? [`Nearest flip: “${flipped.name}” answered “${flipTo}” would change what comes first.`]
				: []),
		]),
		{
			...bullets(
				leftOut,
				({ practice, because }) =>
					`Deliberately not done: “${practice.title}”. ${because[0] ?? ''}`,
				({ practice }) => practice.title,
			),
			most: 2,
		},
		{
			...bullets(
				lookAgain,
				({ event }) => `Look again: ${event}`,
				({ event }) => event,
			),
			most: 2,
		},
		bullets([
			`Made with edition ${edition}${date ? ` on ${date}` : ''}${link ? `; [open it in the guide](<${link}>)` : ''}.`,
		]),
	];
}

/** The reasons that speak for a priority, in the order of the questions. */
function reasonsFor(ranked: Ranked | undefined): readonly string[] {
	return ranked?.lines.flatMap(({ points, reason }) => (points > 0 ? reason : [])) ?? [];
}

/** A stranger's text as one line of Markdown that says nothing but its words. */
function escaped(text: string): string {
	return visible(text).replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}

function capital(text: string): string {
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function nameOf({ priority }: Ranked): string {
	return priority.name;
}
