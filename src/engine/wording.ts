import type { Purpose } from './purpose.ts';
import type { Ignored, IgnoredRule } from './ignored.ts';

type Say = (at: string, value: string) => string;

const sayings: Readonly<Record<IgnoredRule, Say>> = {
	'unknown-question': (at) => `“${at}” is not a question of this edition; its answer was ignored.`,
	'unknown-option': (at, value) =>
		`“${value}” is not an answer to “${at}” in this edition; it was ignored.`,
	'one-answer-only': (at, value) =>
		`“${at}” takes one answer${value ? `, not ${value}` : ''}; it was left open.`,
	'not-an-answer': (at) => `What stood under “${at}” is not an answer; it was ignored.`,
	'unknown-key': (at) => `“${at}” means nothing here; it was ignored.`,
	'duplicate-key': (at) => `“${at}” stands twice; the first one counts.`,
	'broken-escape': (at) => `The characters after “${at}” are damaged; they were ignored.`,
	'broken-line': (at, value) =>
		`${value ? `Line ${at}, “${value}”,` : `“${at}”`} could not be read; it was ignored.`,
	'cut-short': () =>
		'The end of this link is missing. It may have been cut: check the answers below.',
	altered: () =>
		'This link is not as the guide wrote it. Something in it was changed: check the answers below.',
	'too-long': (at) => `This ${at} is longer than the guide ever writes; nothing of it was read.`,
	shortened: (at) => `The text under “${at}” was too long; its end was cut off.`,
	'wrong-value': (at, value) =>
		`${value ? `“${value}”` : 'What stands there'} does not fit “${at}”; it was ignored.`,
	'not-a-record': () =>
		'No answers were found. A record begins with a line of three hyphens and names its answers.',
	more: () => 'More was ignored; it is not listed.',
};

/** One sentence for what was ignored, with what could have stood there. */
export function sayIgnored({ rule, at, value = '', offered }: Ignored): string {
	const choice = offered?.length ? ` It could be: ${offered.join(', ')}.` : '';
	return sayings[rule](at, value) + choice;
}

/** The headings of a record: those of MADR 4. */
export const headings = {
	context: 'Context and Problem Statement',
	drivers: 'Decision Drivers',
	options: 'Considered Options',
	outcome: 'Decision Outcome',
	consequences: 'Consequences',
	confirmation: 'Confirmation',
	more: 'More Information',
} as const;

/** The fixed phrases of a record. */
export const phrases = {
	undecided: 'Nothing comes first yet',
	comesFirst: (names: string) => `${names} comes first`,
	shareFirst: (names: string) => `${names} share first place`,
	/** With a comma before “and”, since names of priorities have an “and” of their own. */
	names: (all: readonly string[]) =>
		all.length > 2 ? `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}` : all.join(' and '),
	context: ({ who, what, because, defeat }: Purpose) => {
		const parts = [
			who && `For ${who}`,
			what && `to ${what}`,
			because && `because ${because}`,
		].filter(Boolean);
		const said = parts.length
			? `${capital(parts.join(', '))}.`
			: 'The purpose was not written down.';
		const defeated = defeat ? ` It would be defeated if ${defeat}.` : '';
		return `${said}${defeated} Which priority comes first for this software, and which deliberately do not?`;
	},
	driver: (
		place: number,
		name: string,
		total: number,
		rails: readonly string[],
		reasons: readonly string[],
	) => {
		const held = rails.length ? `, held there by the guard rail “${rails.join('”, “')}”` : '';
		const points = `${total} ${Math.abs(total) === 1 ? 'point' : 'points'}`;
		return `Place ${place}: ${name}, ${points}${held}. ${reasons.join(' ')}`.trim();
	},
	standing: (name: string, place: number, total: number) =>
		`${name} (place ${place} with ${total})`,
	chosen: (title: string, reason: string) => `Chosen option: “${title}”. ${reason}`,
	noReason: 'No answer speaks for anything else.',
	closeCall: (names: string) => `Close call: at most one point divides ${names}.`,
	flip: (question: string, options: readonly string[]) =>
		`Nearest flip: “${question}” answered “${options.join('” and “') || 'none of them'}” would change what comes first.`,
	notSure: (names: readonly string[]) => `Not sure: ${names.join(', ')}.`,
	good: (title: string, reason: string) => `Good, because we take up “${title}”. ${reason}`,
	bad: (names: string) => `Bad, because these are deliberately not first: ${names}.`,
	slice: (slice: string, by: string) =>
		`Smallest slice in real use: ${slice || '(to be named)'}; by ${by || '(date to be set)'}.`,
	asked: (key: string, text: string) => `${capital(key)}: ${text || '(to be filled in)'}`,
	scenario: (parts: readonly string[]) => `Scenario: ${parts.join('; ')}.`,
	rail: (title: string, rule: string) => `Guard rail “${title}”: ${rule}`,
	leftOut: (title: string, reason: string) => `Deliberately not done: “${title}”. ${reason}`,
	lookAgain: (event: string) => `Look again: ${event}`,
	madeWith: (version: string, date = '', link = '') =>
		[
			`Made with edition ${version}`,
			date && ` on ${date}`,
			link && `; [open it in the guide](<${link}>)`,
			'.',
		].join(''),
	andMore: (names: readonly string[]) =>
		`And ${names.length} more: ${names.map((name) => name.replace(/\.$/, '')).join('; ')}.`,
} as const;

function capital(text: string): string {
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
