import { NOT_SURE, toPlain, type Answers } from './answers.ts';
import { listIgnored, type Ignored, type IgnoredList } from './ignored.ts';
import type { Model } from './model.ts';
import { purposeLimit, tidyPurpose, tidyText, type Purpose, type PurposeWord } from './purpose.ts';
import { takeAnswers } from './read-answers.ts';

/** What a link carries. Without purpose the reader's words stay out of it. */
export interface Linked {
	readonly answers: Answers;
	readonly purpose: Purpose;
	readonly version?: string;
}

const keys: Readonly<Record<PurposeWord, string>> = { who: 'for', what: 'do', because: 'because', defeat: 'defeat' };
const words = new Map(Object.entries(keys).map(([word, key]) => [key, word as PurposeWord]));

/** Keys of a link which no question may have as its id. */
export const linkKeys: readonly string[] = ['v', 'end', 'none', NOT_SURE, ...words.keys()];

/** The most characters of a fragment that are read. */
export const linkLimit = 12_000;

/**
 * The fragment of an address that opens the guide with these answers, such as
 * `#v=1.0&job=transact&duties=personal-data,audited&undo=not-sure&end`. Ids, never
 * positions; `end` tells a whole link from one that was cut on its way.
 */
export function writeLink(model: Model, answers: Answers, purpose: Purpose = {}): string {
	const pairs = [
		['v', model.version],
		...Object.entries(tidyPurpose(purpose)).map(([word, text]) => [keys[word as PurposeWord], text]),
		...Object.entries(toPlain(model, answers)).map(([id, given]) => [
			id,
			typeof given === 'string' ? given : given.join(',') || 'none',
		]),
	];
	return `#${pairs.map(([key, value]) => `${key}=${escape(value ?? '')}`).join('&')}&end`;
}

/** Reads a fragment, or an address with one. Never throws; whatever is left aside is told. */
export function readLink(model: Model, text: string): Linked & { readonly ignored: readonly Ignored[] } {
	const list = listIgnored();
	const at = text.indexOf('#');
	const fragment = at < 0 && text.includes('://') ? '' : text.slice(at + 1).trim();
	if (fragment.length > linkLimit) {
		list.ignore('too-long', 'link', `${fragment.length}`);
		return { answers: {}, purpose: {}, ignored: list.ignored };
	}
	const parts = fragment.split('&').filter((part) => part !== '');
	if (parts.length && parts.at(-1) !== 'end') list.ignore('cut-short', 'link');
	const pairs = parts.filter((part) => part !== 'end').flatMap((part) => readPair(part, list));
	const purpose: Partial<Record<PurposeWord, string>> = {};
	const entries: [string, unknown][] = [];
	let version: string | undefined;
	for (const [key, value] of pairs) {
		const word = words.get(key);
		if (word) {
			if (word in purpose) list.ignore('duplicate-key', key);
			else purpose[word] = shorten(value, key, list);
		} else if (key === 'v') {
			if (version !== undefined) list.ignore('duplicate-key', key);
			else if (/^[\w.-]{1,20}$/.test(value)) version = value;
			else list.ignore('wrong-value', key, value);
		} else entries.push([key, listOf(model, key, value)]);
	}
	const answers = takeAnswers(model, entries, list);
	return { answers, purpose: tidyPurpose(purpose), ...(version === undefined ? {} : { version }), ignored: list.ignored };
}

function readPair(part: string, list: IgnoredList): [string, string][] {
	const at = part.indexOf('=');
	if (at < 1) {
		list.ignore('broken-line', part);
		return [];
	}
	try {
		return [[decodeURIComponent(part.slice(0, at)), decodeURIComponent(part.slice(at + 1))]];
	} catch {
		list.ignore('broken-escape', part.slice(0, at), part.slice(at + 1));
		return [];
	}
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
