import { listIgnored, type IgnoredList } from './ignored.ts';
import {
	dissentLimit,
	sentenceLimit,
	noteKeys,
	recordLimit,
	type Reopened,
	type SavedPlace,
} from './saved-advice.ts';
import { readLink, writeLink } from './link.ts';
import type { Model } from '../guide/model.ts';
import { purposeLimit, purposeWords, tidyPurpose, tidyText } from '../guide/purpose.ts';
import { readAnswers } from '../guide/read-answers.ts';

const known = [
	'$schema',
	'status',
	'date',
	'since',
	'decision-makers',
	'software',
	'dissent',
	'playbook',
	'link',
	'purpose',
	'answers',
	'ranking',
	'notes',
];
const patterns = {
	status: /^\w[\w .-]{0,60}$/,
	date: /^\d{4}-\d\d-\d\d$/,
	since: /^\d{4}-\d\d-\d\d$/,
	software: /^[^]{1,100}$/,
	playbook: /^[\w.-]{1,20}$/,
	link: /^(https?|file):\/\/\S{1,15000}$/,
};

/**
 * Reads a record back, whoever wrote it; `parse` makes plain data of its text. Never throws; both
 * put on the list whatever they leave aside.
 */
export function readSavedAdvice(
	model: Model,
	text: string,
	parse: (text: string, list: IgnoredList) => unknown,
): Reopened {
	const list = listIgnored();
	const isTooLong = text.length > recordLimit;
	if (isTooLong) list.ignore('too-long', 'record');
	const plain = mapOf(isTooLong ? { answers: {} } : parse(text, list));
	for (const key of plain.keys()) if (!known.includes(key)) list.ignore('unknown-key', key);
	const textOf = (key: keyof typeof patterns) => {
		const value = plain.get(key);
		if (value === undefined) return undefined;
		if (typeof value === 'string' && patterns[key].test(value)) return value;
		// An object may have a `toString` of its own, or be too deep to write out.
		const found = typeof value === 'object' ? '' : String(value).slice(0, 200);
		list.ignore('wrong-value', key, found);
		return undefined;
	};
	const status = textOf('status');
	const date = textOf('date');
	const since = textOf('since');
	const version = textOf('playbook');
	const link = textOf('link');
	const software = textOf('software')?.toWellFormed();
	const written = plain.get('decision-makers');
	// By hand people write names in one text, with commas.
	const names = typeof written === 'string' ? written.split(/, */) : written;
	const decisionMakers = listIn(names, 'decision-makers', [20, 100], list);
	const dissent = listIn(plain.get('dissent'), 'dissent', [dissentLimit, sentenceLimit], list);
	const notes = textsIn(plain.get('notes'), noteKeys(model), 'notes', list);
	const { answers } = readAnswers(model, plain.get('answers') ?? {}, list, version);
	if (!plain.has('answers')) list.ignore('not-a-record', '');
	// The link says the same a second time: where the two differ, one of them was changed.
	else if (
		link?.includes('#') &&
		writeLink(model, answers) !== writeLink(model, readLink(model, link).answers)
	)
		list.ignore('altered', 'record');
	return {
		answers,
		purpose: tidyPurpose(textsIn(plain.get('purpose'), purposeWords, 'purpose', list)),
		details: {
			...(status && { status }),
			...(date && { date }),
			...(since && { since }),
			...(software && { software }),
			...(version && { version }),
			...(link && { link }),
			...(decisionMakers.length ? { decisionMakers } : {}),
			...(dissent.length ? { dissent } : {}),
			...(Object.keys(notes).length ? { notes } : {}),
		},
		ranking: placesIn(plain.get('ranking'), list),
		ignored: list.ignored,
	};
}

function placesIn(value: unknown, list: IgnoredList): readonly SavedPlace[] {
	return [...mapOf(value)].slice(0, 40).flatMap(([priority, written]) => {
		// Whoever reads YAML without its types gives digits.
		const place = typeof written === 'string' && /^\d+$/.test(written) ? Number(written) : written;
		if (
			/^[a-z][a-z0-9-]{0,40}$/.test(priority) &&
			Number.isInteger(place) &&
			Number(place) > 0 &&
			Number(place) < 100
		)
			return [{ priority, place: Number(place) }];
		list.ignore('wrong-value', 'ranking', priority);
		return [];
	});
}

/** A list of at most so many texts of at most so many signs. */
function listIn(
	value: unknown,
	key: string,
	[most, longest]: readonly [number, number],
	list: IgnoredList,
): readonly string[] {
	if (value === undefined) return [];
	if (
		Array.isArray(value) &&
		value.length <= most &&
		value.every((text) => typeof text === 'string' && text.length <= longest)
	)
		return value.map((text: string) => text.toWellFormed());
	list.ignore('wrong-value', key);
	return [];
}

function textsIn(
	value: unknown,
	keys: readonly string[],
	at: string,
	list: IgnoredList,
): Readonly<Record<string, string>> {
	const texts = mapOf(value);
	if (value !== undefined && !isMap(value)) list.ignore('wrong-value', at);
	return Object.fromEntries(
		[...texts].flatMap(([key, text]) => {
			if (!keys.includes(key)) list.ignore('unknown-key', `${at}: ${key}`);
			else if (typeof text !== 'string') list.ignore('wrong-value', `${at}: ${key}`);
			else {
				if (text.length > purposeLimit) list.ignore('shortened', key, text);
				return [[key, tidyText(text, purposeLimit)]];
			}
			return [];
		}),
	);
}

function isMap(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapOf(value: unknown): ReadonlyMap<string, unknown> {
	return new Map(isMap(value) ? Object.entries(value) : []);
}
