import type { Advice } from './advice.ts';
import { toPlain, type Answers } from './answers.ts';
import { listIgnored, type Ignored, type IgnoredList } from './ignored.ts';
import type { Model } from './model.ts';
import { purposeLimit, purposeWords, tidyPurpose, tidyText, type Purpose } from './purpose.ts';
import { readAnswers } from './read-answers.ts';
import type { Plain } from './write-front-matter.ts';

/** What a record holds beside answers and purpose. */
export interface Details {
	/** Such as `2026-11-23`. */
	readonly date?: string;
	/** The address that opens the guide with these answers. */
	readonly link?: string;
	/** The edition of the content it was made with; the advice's own where left out. */
	readonly version?: string;
	/** As in MADR; `proposed` where left out. */
	readonly status?: string;
	readonly decisionMakers?: readonly string[];
	/** What the team filled in, by the names `noteKeys` gives. */
	readonly notes?: Readonly<Record<string, string>>;
}

/** A priority and the place it had. */
export interface KeptPlace {
	readonly priority: string;
	readonly place: number;
}

/** What reading a record gives back. */
export interface Reopened {
	readonly answers: Answers;
	readonly purpose: Purpose;
	readonly details: Details;
	/** The order as it was when the record was made, for `changesSince`. */
	readonly ranking: readonly KeptPlace[];
	readonly ignored: readonly Ignored[];
}

/** The most characters of a record that are read. */
export const recordLimit = 64_000;

const known = ['$schema', 'status', 'date', 'decision-makers', 'playbook', 'link', 'purpose', 'answers', 'ranking', 'notes'];
const patterns = {
	status: /^[a-z][a-z -]{0,30}$/,
	date: /^\d{4}-\d\d-\d\d$/,
	playbook: /^[\w.-]{1,20}$/,
	link: /^(https?|file):\/\/\S{1,15000}$/,
};

/** What a team may fill in: its smallest slice with a date, a scenario, and what raised guard rails ask for. */
export function noteKeys(model: Pick<Model, 'guardRails'>): readonly string[] {
	const scenario = ['source', 'stimulus', 'artefact', 'environment', 'response', 'measure'];
	return [
		...new Set(['slice', 'by', ...scenario.map((part) => `scenario-${part}`), ...model.guardRails.flatMap(({ asks }) => asks)]),
	];
}

/** Everything a record must hold to open again exactly, as plain data. */
export function keep(advice: Advice, purpose: Purpose, details: Details): { readonly [key: string]: Plain } {
	const questions = advice.given.map(({ question }) => question);
	const { date, link, notes = {} } = details;
	const filled = Object.entries(notes).flatMap(([key, text]) => {
		const tidy = tidyText(text, purposeLimit);
		return tidy ? [[key, tidy] as const] : [];
	});
	return {
		status: details.status ?? 'proposed',
		...(date === undefined ? {} : { date }),
		'decision-makers': details.decisionMakers ?? [],
		playbook: details.version ?? advice.version,
		...(link === undefined ? {} : { link }),
		purpose: { ...tidyPurpose(purpose) },
		answers: toPlain({ questions }, advice.answers),
		ranking: Object.fromEntries(advice.ranking.places.map(({ priority, place }) => [priority.id, place])),
		...(filled.length ? { notes: Object.fromEntries(filled) } : {}),
	};
}

/** Reads plain data back, whoever wrote it. Never throws; whatever is left aside is told. */
export function takeKept(model: Model, data: unknown, list: IgnoredList = listIgnored()): Reopened {
	const plain = mapOf(data);
	for (const key of plain.keys()) if (!known.includes(key)) list.ignore('unknown-key', key);
	const textOf = (key: keyof typeof patterns) => {
		const value = plain.get(key);
		if (value === undefined) return undefined;
		if (typeof value === 'string' && patterns[key].test(value)) return value;
		list.ignore('wrong-value', key, String(value).slice(0, 200));
		return undefined;
	};
	const status = textOf('status');
	const date = textOf('date');
	const version = textOf('playbook');
	const link = textOf('link');
	const decisionMakers = namesIn(plain.get('decision-makers'), list);
	const notes = textsIn(plain.get('notes'), noteKeys(model), 'notes', list);
	const { answers, ignored } = readAnswers(model, plain.get('answers') ?? {});
	for (const { rule, at, value, offered } of ignored) list.ignore(rule, at, value, offered);
	if (!plain.has('answers')) list.ignore('not-a-record', '');
	return {
		answers,
		purpose: tidyPurpose(textsIn(plain.get('purpose'), purposeWords, 'purpose', list)),
		details: {
			...(status === undefined ? {} : { status }),
			...(date === undefined ? {} : { date }),
			...(version === undefined ? {} : { version }),
			...(link === undefined ? {} : { link }),
			...(decisionMakers.length ? { decisionMakers } : {}),
			...(Object.keys(notes).length ? { notes } : {}),
		},
		ranking: placesIn(plain.get('ranking'), list),
		ignored: list.ignored,
	};
}

function placesIn(value: unknown, list: IgnoredList): readonly KeptPlace[] {
	return [...mapOf(value)].slice(0, 40).flatMap(([priority, place]) => {
		if (/^[a-z][a-z0-9-]{0,40}$/.test(priority) && Number.isInteger(place) && Number(place) > 0 && Number(place) < 100)
			return [{ priority, place: Number(place) }];
		list.ignore('wrong-value', 'ranking', priority);
		return [];
	});
}

function namesIn(value: unknown, list: IgnoredList): readonly string[] {
	if (value === undefined) return [];
	if (Array.isArray(value) && value.length <= 20 && value.every((name) => typeof name === 'string' && name.length <= 100))
		return value.map((name: string) => name.toWellFormed());
	list.ignore('wrong-value', 'decision-makers');
	return [];
}

function textsIn(value: unknown, keys: readonly string[], at: string, list: IgnoredList): Readonly<Record<string, string>> {
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
