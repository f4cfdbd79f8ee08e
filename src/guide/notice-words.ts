import type { IgnoredRule } from '../engine/record/ignored.ts';

// What the guide says of what was opened: a link, a record or a draft.

export const draftOpened =
	'The draft kept in this browser was opened. To forget it, untick its box below.';
export const draftOther =
	'Another draft is kept in this browser, untouched: open the guide without a link to go on with it. “Keep a draft” here would replace it.';
export const draftBroken =
	'The draft in this browser was damaged and could not be opened. It was forgotten.';
export const notOpened = 'Nothing was opened; your own answers stand as they were.';
export const otherLinks = (count: number) =>
	`The text holds ${count > 1 ? `${count} more links` : 'one more link'}; only the first was opened.`;
export const edition = (then: string, now: string) =>
	`It was made with edition ${then}; this is edition ${now}.`;
export const linkEdition = 'Its answers are read with the questions of this edition.';
export const sameOrder = 'The order has not changed.';
export const otherOrder = (moves: string) => `The order has changed: ${moves}.`;
export const otherFirst = 'What comes first has changed.';
export const couldBe = (offered: string) => ` It could be: ${offered}.`;
export const gone = (names: string) => `No longer ranked: ${names}.`;
export const added = (names: string) => `New since then: ${names}.`;

// What was ignored when something was opened
export const ignored = {
	'unknown-question': (at) => `“${at}” is not a question of this edition; its answer was ignored.`,
	'asked-anew': (at, value) =>
		`“${at}” is asked differently in this edition. Check the answer that was read${value ? ` from “${value}”` : ''}.`,
	'unknown-option': (at, value) =>
		`“${value}” is not an answer to “${at}” in this edition; it was ignored.`,
	'one-answer-only': (at, value) =>
		`“${at}” takes one answer${value ? `, not ${value}` : ''}; it was left open.`,
	'not-an-answer': (at) => `What stood under “${at}” is not an answer; it was ignored.`,
	'unknown-key': (at) => `“${at}” means nothing here; it was ignored.`,
	'duplicate-key': (at) => `“${at}” stands twice, and only one counts: check what was read.`,
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
	'only-its-link': () =>
		'This record is damaged. What the link in it holds was read instead; words and names may be missing.',
	'no-fragment': (at) =>
		`The answers of a link stand behind a “#”, and this address at ${at} has none. A mail gateway or a shortener may have put it in the place of the link: open it in a browser, and paste the address at which you arrive.`,
	more: () => 'More was ignored; it is not listed.',
} satisfies Record<IgnoredRule, (at: string, value: string) => string>;
