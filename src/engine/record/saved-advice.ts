import type { Advice } from '../guide/advice.ts';
import { toPlain, type Answers } from '../guide/answers.ts';
import type { Ignored } from './ignored.ts';
import type { Model } from '../guide/model.ts';
import { purposeLimit, tidyPurpose, tidyText, type Purpose } from '../guide/purpose.ts';
import type { Plain } from './write-front-matter.ts';

/** What a record holds beside answers and purpose. */
export interface Details {
	/** Such as `2026-11-23`. */
	readonly date?: string;
	/** When it was first answered, where it has been looked at again since. */
	readonly since?: string;
	/** The address that opens the guide with these answers. */
	readonly link?: string;
	/** The edition of the content it was made with; the advice's own where left out. */
	readonly version?: string;
	/** What the software is called. */
	readonly software?: string;
	/** As in MADR; `proposed` where left out. */
	readonly status?: string;
	readonly decisionMakers?: readonly string[];
	/** What is still open though it decides, who answered otherwise than was agreed, and what that would have changed: a sentence each. */
	readonly dissent?: readonly string[];
	/** What the team filled in, by the names `noteKeys` gives. */
	readonly notes?: Readonly<Record<string, string>>;
}

/** A priority and the place it had. */
export interface SavedPlace {
	readonly priority: string;
	readonly place: number;
}

/** What reading a record gives back. */
export interface Reopened {
	readonly answers: Answers;
	readonly purpose: Purpose;
	readonly details: Details;
	/** The order as it was when the record was made, for `changesSince`. */
	readonly ranking: readonly SavedPlace[];
	readonly ignored: readonly Ignored[];
}

/** The most characters of a name of software. */
export const softwareLimit = 100;

/** Whether something read holds anything worth opening: an answer, a purpose or a note. */
export function holdsAnything({ answers, purpose, details }: Reopened): boolean {
	return Object.keys({ ...answers, ...purpose, ...details.notes }).length > 0;
}

/** The most sentences of dissent: eight people at every question. */
export const dissentLimit = 120;

/** The most characters of one of them: eight names, and what they answered. */
export const sentenceLimit = 500;

/** The most characters of a record that are read. */
export const recordLimit = 64_000;

/** The six parts of a quality-attribute scenario, in the order of ATAM. */
export const scenarioParts = [
	'source',
	'stimulus',
	'artefact',
	'environment',
	'response',
	'measure',
] as const;

/** What a team may fill in: its smallest slice with a date, a scenario, and what raised guard rails ask for. */
export function noteKeys(model: Pick<Model, 'guardRails'>): readonly string[] {
	return [
		'slice',
		'by',
		...scenarioParts.map((part) => `scenario-${part}`),
		...model.guardRails.flatMap(({ asks }) => asks),
	];
}

/** Everything a record must hold to open again exactly, as plain data. */
export function savedAdvice(
	advice: Advice,
	purpose: Purpose,
	details: Details,
): { readonly [key: string]: Plain } {
	const questions = advice.answered.map(({ question }) => question);
	const { date, since, link, notes = {} } = details;
	const software = tidyText(details.software ?? '', softwareLimit);
	const dissent = (details.dissent ?? [])
		.slice(0, dissentLimit)
		.map((text) => tidyText(text, sentenceLimit));
	const filled = Object.entries(notes).flatMap(([key, text]) => {
		const tidy = tidyText(text, purposeLimit);
		return tidy && /^[a-z][a-z-]*$/.test(key) ? [[key, tidy] as const] : [];
	});
	return {
		status: details.status ?? 'proposed',
		...(date && { date }),
		...(since && { since }),
		'decision-makers': (details.decisionMakers ?? [])
			.slice(0, 20)
			.map((name) => tidyText(name, 100)),
		...(software && { software }),
		...(dissent.length && { dissent }),
		playbook: details.version ?? advice.version,
		...(link && { link }),
		purpose: { ...tidyPurpose(purpose) },
		answers: toPlain({ questions }, advice.answers),
		ranking: Object.fromEntries(
			advice.ranking.places.map(({ priority, place }) => [priority.id, place]),
		),
		...(filled.length ? { notes: Object.fromEntries(filled) } : {}),
	};
}
