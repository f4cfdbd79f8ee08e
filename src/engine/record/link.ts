import { NOT_SURE, toPlain, type Answers, type PlainAnswers } from '../guide/answers.ts';
import { checksumOf, pairsIn, partKey, spellingsOf, wholeLink, type Pair } from './fragment.ts';
import { listIgnored, type IgnoredList } from './ignored.ts';
import type { Reopened } from './saved-advice.ts';
import type { Model } from '../guide/model.ts';
import {
	purposeLimit,
	tidyPurpose,
	tidyText,
	type Purpose,
	type PurposeWord,
} from '../guide/purpose.ts';
import { takeAnswers } from '../guide/read-answers.ts';

const keys: Readonly<Record<PurposeWord, string>> = {
	who: 'for',
	what: 'do',
	because: 'because',
	defeat: 'defeated-by',
};
const words = new Map(Object.entries(keys).map(([word, key]) => [key, word as PurposeWord]));
/** Under this key links of edition 1 kept these words; a question of this edition has it as its id. */
const oldKey = 'defeat';

/** Keys of a link which no question may have as its id. */
export const linkKeys: readonly string[] = [
	'v',
	'end',
	'none',
	partKey,
	NOT_SURE,
	...Object.values(keys),
];

/** The most characters of a fragment that are read. */
export const linkLimit = 12_000;

/**
 * The fragment of an address that opens the guide with these answers, such as
 * `#v=1.0&job=transact&duties=personal-data,audited&undo=not-sure&end=1k0q9x`. Ids,
 * never positions; `end` tells a whole link from one cut or changed on its way.
 */
export function writeLink(model: Model, answers: Answers, purpose: Purpose = {}): string {
	return linkOfPlain(model.version, toPlain(model, answers), purpose);
}

/** The same of answers that are written down in the form of case studies, by somebody who has no model. */
export function linkOfPlain(version: string, plain: PlainAnswers, purpose: Purpose = {}): string {
	const pairs: Pair[] = [
		['v', version],
		...Object.entries(tidyPurpose(purpose)).map(([word, text]): Pair => [
			keys[word as PurposeWord],
			text,
		]),
		...Object.entries(plain).map(([id, answer]): Pair => [
			id,
			typeof answer === 'string' ? answer : answer.join(',') || 'none',
		]),
	];
	return `#${[...pairs, ['end', checksumOf(pairs)] as const].map(([key, value]) => `${key}=${escape(value)}`).join('&')}`;
}

/** Reads a fragment, or an address with one. Never throws, and lists whatever it leaves aside. */
export function readLink(model: Model, text: string): Reopened {
	const list = listIgnored();
	const at = text.indexOf('#');
	const isBare = at < 0 && text.includes('://');
	let fragment = isBare ? '' : text.slice(at + 1).trim();
	if (fragment.length > linkLimit) {
		list.ignore('too-long', 'link', `${fragment.length}`);
		fragment = '';
	}
	const pairs = pairsIn(restored(fragment), (part, isEscape) => {
		const equals = part.indexOf('=');
		if (isEscape) list.ignore('broken-escape', part.slice(0, equals), part.slice(equals + 1));
		else list.ignore('broken-line', part);
	});
	const last = pairs.at(-1)?.[0] === 'end' ? pairs.pop()?.[1] : undefined;
	// Mail and chat like to add a bracket or a full stop to what they take for an address.
	const checksum = last && /^\w*/.exec(last)?.[0];
	// Words that are no part of a link are a fault of their own, and not a link that was cut.
	const isLink = isBare ? text.includes('&end=') : at < 0 ? pairs.length : fragment;
	if (!checksum && isLink) list.ignore('cut-short', 'link');
	else if (checksum && checksum !== checksumOf(pairs)) list.ignore('altered', 'link');
	const purpose: Partial<Record<PurposeWord, string>> = {};
	const entries: [string, unknown][] = [];
	let version: string | undefined;
	for (const [key, value] of pairs) {
		const word = key === oldKey && !isAnswer(model, key, value) ? oldKey : words.get(key);
		if (word) {
			if (word in purpose) list.ignore('duplicate-key', key);
			else purpose[word] = shorten(value, key, list);
		} else if (key === 'v') {
			if (version !== undefined) list.ignore('duplicate-key', key);
			else if (/^[\w.-]{1,20}$/.test(value)) version = value;
			else list.ignore('wrong-value', key, value);
		} else entries.push([key, listOf(model, key, value)]);
	}
	const answers = takeAnswers(model, entries, list, version);
	return {
		answers,
		purpose: tidyPurpose(purpose),
		details: { ...(version && { version }) },
		ranking: [],
		ignored: list.ignored,
	};
}

/** The fragment as the guide wrote it, where `end` proves it; else in the first spelling that has pairs. */
function restored(fragment: string): string {
	const spellings = spellingsOf(fragment);
	for (const spelling of spellings) {
		const whole = wholeLink(spelling);
		// What follows `end` and is no sign of a sentence goes on as it is, to be told.
		if (whole) return whole + (/^\W*(&.*)$/s.exec(spelling.slice(whole.length))?.[1] ?? '');
	}
	return spellings.find((spelling) => spelling.includes('=')) ?? fragment;
}

function isAnswer({ questions }: Model, key: string, value: string): boolean {
	const question = questions.find(({ id }) => id === key);
	return value === NOT_SURE || (question?.options.some(({ id }) => id === value) ?? false);
}

function listOf(model: Model, key: string, value: string): string | readonly string[] {
	const isMany = model.questions.some(
		({ id, choose, formerly }) => choose === 'many' && (id === key || formerly?.includes(key)),
	);
	if (!isMany || value === NOT_SURE) return value;
	return value === 'none' ? [] : value.split(',');
}

function shorten(text: string, at: string, list: IgnoredList): string {
	if (text.length > purposeLimit) list.ignore('shortened', at, text);
	return tidyText(text, purposeLimit);
}

/** Percent-encodes also what Markdown and chat programs take for the end of an address. */
function escape(text: string): string {
	return encodeURIComponent(text)
		.replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
		.replaceAll('%2C', ',');
}
