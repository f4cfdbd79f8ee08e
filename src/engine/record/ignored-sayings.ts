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
	'cut-short': () => 'The end of this link is missing. It may have been cut: check what was read.',
	altered: (at) =>
		`This ${at} is not as the guide wrote it. Something in it was changed: check what was read.`,
	'too-long': (at) => `This ${at} is longer than the guide ever writes; nothing of it was read.`,
	shortened: (at) => `The text under “${at}” was too long; its end was cut off.`,
	'wrong-value': (at, value) =>
		`${value ? `“${value}”` : 'What stands there'} does not fit “${at}”; it was ignored.`,
	'not-a-record': () =>
		'No answers were found. A Markdown record begins with a line of three hyphens, a JSON record with a brace; both have `answers`.',
	more: () => 'More was ignored; it is not listed.',
};

/** One sentence for what was ignored, with what could have stood there. */
export function sayIgnored({ rule, at, value = '', offered }: Ignored): string {
	const choice = offered?.length ? ` It could be: ${offered.join(', ')}.` : '';
	return sayings[rule](at, value) + choice;
}
