import type { Advice } from './advice.ts';
import { visible } from './ignored.ts';
import { noteKeys, type Details } from './kept.ts';
import type { Listing, Section } from './layout.ts';
import type { Purpose } from './purpose.ts';
import type { Ranked } from './ranking.ts';
import { line, listing } from './record-lists.ts';
import { headings, phrases } from './wording.ts';

/** What a record is called: who stands in first place. */
export function titleOf({ first }: Advice): string {
	if (!first.length) return phrases.undecided;
	return (first.length > 1 ? phrases.shareFirst : phrases.comesFirst)(namesOf(first));
}

/** The sections of a record below its title. */
export function sectionsOf(advice: Advice, purpose: Purpose, details: Details): readonly Section[] {
	return [
		{ heading: `## ${headings.context}`, listings: [line(phrases.context(saidIn(purpose)))] },
		{
			heading: `## ${headings.drivers}`,
			listings: [listing(advice.high, (ranked) => driverOf(advice, ranked), nameOf)],
		},
		{
			heading: `## ${headings.options}`,
			listings: [line(`* ${advice.ranking.places.map(standingOf).join(', ')}`)],
		},
		{ heading: `## ${headings.outcome}`, listings: [line(outcomeOf(advice))] },
		{ heading: `### ${headings.consequences}`, listings: consequencesOf(advice) },
		{
			heading: `### ${headings.confirmation}`,
			listings: confirmationOf(advice, details.notes ?? {}),
		},
		{
			heading: `## ${headings.more}`,
			listings: [listing(doubtsOf(advice)), ...moreOf(advice, details)],
		},
	];
}

function driverOf(advice: Advice, { priority, total, place, lines, heldBy }: Ranked): string {
	const rails = advice.guardRails
		.filter(({ rail }) => heldBy.includes(rail.id))
		.map(({ rail }) => rail.title);
	const reasons = lines.filter(({ points }) => points > 0).map(({ reason }) => reason);
	return phrases.driver(place, priority.name, total, rails, reasons.slice(0, 2));
}

function standingOf({ priority, total, place }: Ranked): string {
	return phrases.standing(priority.name, place, total);
}

function outcomeOf(advice: Advice): string {
	const reason = advice.first[0]?.lines.find(({ points }) => points > 0)?.reason;
	return phrases.chosen(titleOf(advice), reason ?? phrases.noReason);
}

function doubtsOf({ closeCalls, flips: [flip], given }: Advice): readonly string[] {
	const doubtful = given.filter(({ notSure }) => notSure).map(({ question }) => question.name);
	const asked = given.find(({ question }) => question.id === flip?.question)?.question;
	const answers =
		asked?.options.filter(({ id }) => flip?.to.includes(id)).map(({ label }) => label) ?? [];
	return [
		...closeCalls.map(({ upper, lower }) => phrases.closeCall(namesOf([...upper, ...lower]))),
		...(asked ? [phrases.flip(asked.name, answers)] : []),
		...(doubtful.length ? [phrases.notSure(doubtful)] : []),
	];
}

function consequencesOf({ topics, first, guardRails, notFirst }: Advice): readonly Listing[] {
	const leading = first.map(({ priority }) => priority.id);
	const serves = ({ practice }: (typeof advised)[number]) =>
		practice.serves.some((id) => leading.includes(id));
	const advised = topics.flatMap((topic) => topic.advised);
	const reasonOf = ({ because: [reason], byRails, practice }: (typeof advised)[number]) =>
		reason ??
		guardRails.find(({ rail }) => byRails.includes(rail.id))?.rail.rule ??
		practice.summary;
	return [
		listing(
			[...advised.filter(serves), ...advised.filter((each) => !serves(each))],
			(each) => phrases.good(each.practice.title, reasonOf(each)),
			({ practice }) => practice.title,
		),
		listing(notFirst.length ? [phrases.bad(namesOf(notFirst))] : []),
	];
}

function confirmationOf(
	{ guardRails }: Advice,
	notes: Readonly<Record<string, string>>,
): readonly Listing[] {
	const rails = guardRails.map(({ rail }) => rail);
	const note = (key: string) => escaped((Object.hasOwn(notes, key) ? notes[key] : '') ?? '');
	const scenario = noteKeys({ guardRails: [] })
		.filter((key) => key.startsWith('scenario-'))
		.map(note);
	return [
		listing([phrases.slice(note('slice'), note('by'))]),
		listing(
			[...new Set(rails.flatMap(({ asks }) => asks))],
			(key) => phrases.asked(key, note(key)),
			(key) => key,
		),
		listing(scenario.some(Boolean) ? [phrases.scenario(scenario.filter(Boolean))] : []),
		listing(
			rails,
			({ title, rule }) => phrases.rail(title, rule),
			({ title }) => title,
		),
	];
}

function moreOf({ leftOut, lookAgain, version }: Advice, details: Details): readonly Listing[] {
	return [
		{
			...listing(
				leftOut,
				({ practice, because }) => phrases.leftOut(practice.title, because[0] ?? ''),
				({ practice }) => practice.title,
			),
			most: 2,
		},
		{
			...listing(
				lookAgain,
				({ event }) => phrases.lookAgain(event),
				({ event }) => event,
			),
			most: 2,
		},
		listing([phrases.madeWith(details.version ?? version, details.date, details.link)]),
	];
}

function saidIn(purpose: Purpose): Purpose {
	return Object.fromEntries(
		Object.entries(purpose)
			.map(([word, text]) => [word, escaped(text).replace(/[.\s]+$/, '')])
			.filter(([, text]) => text),
	);
}

/** A stranger's text as one line of Markdown that says nothing but its words. */
function escaped(text: string): string {
	return visible(text).replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}

function nameOf({ priority }: Ranked): string {
	return priority.name;
}

function namesOf(ranked: readonly Ranked[]): string {
	return phrases.names(ranked.map(nameOf));
}
