import type { Advice } from '../guide/advice.ts';
import { fill, listed } from './fill.ts';
import { visible } from './ignored.ts';
import { scenarioParts, type Details } from './kept.ts';
import type { Listing, Section } from './layout.ts';
import { purposeWords, type Purpose } from '../guide/purpose.ts';
import type { Ranked } from '../guide/ranking.ts';
import { line, listings } from './record-lists.ts';
import type { RecordWords } from './record-words.ts';

/** What a record is called: who stands in first place. */
export function titleOf(words: RecordWords, { first }: Advice): string {
	if (!first.length) return words.undecided;
	return fill(first.length > 1 ? words.shareFirst : words.comesFirst, namesOf(first));
}

/** The sections of a record below its title. */
export function sectionsOf(
	words: RecordWords,
	advice: Advice,
	purpose: Purpose,
	details: Details,
): readonly Section[] {
	const { headings } = words;
	const listing = listings(words.andMore);
	const section = (level: string, heading: string, ...parts: readonly Listing[]): Section => ({
		heading: `${level} ${heading}`,
		listings: parts,
	});
	const places = advice.ranking.places.map(({ priority, place, total }) =>
		fill(words.standing, priority.name, place, total),
	);
	const reason = reasonsFor(advice.first[0])[0] ?? words.noReason;
	return [
		section(
			'##',
			headings.context,
			line(contextOf(words, purpose)),
			listing(answersIn(words, advice)),
		),
		section('##', headings.drivers, listing(advice.high, driverOf(words, advice), nameOf)),
		section('##', headings.options, line(`* ${places.join(', ')}`)),
		section('##', headings.outcome, line(fill(words.chosen, titleOf(words, advice), reason))),
		section('###', headings.consequences, ...consequencesOf(words, listing, advice)),
		section('###', headings.confirmation, ...confirmationOf(words, listing, advice, details)),
		section('##', headings.more, ...moreOf(words, listing, advice, details)),
	];
}

type MakeList = ReturnType<typeof listings>;

function contextOf(words: RecordWords, purpose: Purpose): string {
	const said = purposeWords.map((word) => {
		const text = escaped(purpose[word] ?? '').replace(/[.\s]+$/, '');
		return text && fill(words[word], text);
	});
	const defeat = said.pop() ?? '';
	const parts = said.filter(Boolean).join(', ');
	return (parts ? `${capital(parts)}.` : words.unsaid) + defeat + words.asks;
}

/** What was answered, in the words of the options, as one line. */
function answersIn(words: RecordWords, { given }: Advice): readonly string[] {
	const said = given.map(({ question, options, notSure }) => {
		const labels = options.map(({ label }) => label).join('; ');
		return fill(words.answer, question.name, notSure ? words.notSure : labels || words.none);
	});
	return said.length ? [fill(words.answers, said.join('. '))] : [];
}

function driverOf(words: RecordWords, { guardRails }: Advice) {
	return (ranked: Ranked): string => {
		const { priority, total, place, heldBy } = ranked;
		const rails = guardRails.filter(({ rail }) => heldBy.includes(rail.id));
		return fill(
			words.driver,
			place,
			priority.name,
			total,
			total * total === 1 ? words.point : words.points,
			rails.length ? fill(words.held, rails.map(({ rail }) => rail.title).join('”, “')) : '',
			reasonsFor(ranked).slice(0, 2).join(' '),
		).trim();
	};
}

function consequencesOf(
	words: RecordWords,
	listing: MakeList,
	{ topics, first, guardRails, opposed, unopposed }: Advice,
): readonly Listing[] {
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
	const bad = opposed.length ? fill(words.bad, namesOf(opposed)) : '';
	const neutral = unopposed.length ? fill(words.neutral, namesOf(unopposed)) : '';
	return [
		listing(
			advised,
			({ title, reason }) => fill(words.good, title, reason),
			({ title }) => title,
		),
		listing([bad, neutral].filter(Boolean)),
	];
}

function confirmationOf(
	words: RecordWords,
	listing: MakeList,
	{ guardRails }: Advice,
	{ notes = {} }: Details,
): readonly Listing[] {
	const note = (key: string) => escaped(notes[key] ?? '');
	const scenario = scenarioParts.map((part) => note(`scenario-${part}`)).filter(Boolean);
	return [
		listing([fill(words.slice, note('slice') || words.noSlice, note('by') || words.noDay)]),
		listing(
			[...new Set(guardRails.flatMap(({ rail }) => rail.asks))],
			(key) => `${capital(key)}: ${note(key) || words.noText}`,
			(key) => key,
		),
		listing(scenario.length ? [fill(words.scenario, scenario.join('; '))] : []),
		listing(
			guardRails,
			({ rail }) => fill(words.rail, rail.title, rail.rule),
			({ rail }) => rail.title,
		),
	];
}

function moreOf(
	words: RecordWords,
	listing: MakeList,
	{ closeCalls, flips: [flip], given, leftOut, lookAgain, version }: Advice,
	details: Details,
): readonly Listing[] {
	const flipped = given.find(({ question }) => question.id === flip?.question)?.question;
	const labels = flipped?.options.flatMap(({ id, label }) => (flip?.to.includes(id) ? label : []));
	return [
		listing([
			...closeCalls.map(({ upper, lower }) => fill(words.closeCall, namesOf([...upper, ...lower]))),
			...(flipped ? [fill(words.flip, flipped.name, labels?.join('” and “') || words.none)] : []),
		]),
		{
			...listing(
				leftOut,
				({ practice, because }) => fill(words.leftOut, practice.title, because[0] ?? ''),
				({ practice }) => practice.title,
			),
			most: 2,
		},
		{
			...listing(
				lookAgain,
				({ event }) => fill(words.lookAgain, event),
				({ event }) => event,
			),
			most: 2,
		},
		listing([
			fill(
				words.madeWith,
				details.version ?? version,
				details.date ? fill(words.on, details.date) : '',
				details.link ? fill(words.open, details.link) : '',
			),
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

function namesOf(ranked: readonly Ranked[]): string {
	return listed(ranked.map(nameOf));
}
