import type { Model } from '../guide/model.ts';
import { markOf, scoresOf, ways, type Mark, type Score, type Way } from './score.ts';
import { shareOf, type Share } from './share.ts';
import type { Call, Given, Trial } from './trial.ts';

/** How often first place was accepted, and how often ruled out. */
export type Rate = Readonly<Record<Mark, Share>>;

/** How far calls were given, and how many of them nobody has judged. */
export type Calls = Readonly<Record<Given, Share>> & { readonly unjudged: number };

/** A trial with what the guide made of its readers’ answers. */
export interface Scored<T extends Trial = Trial> {
	readonly trial: T;
	readonly scores: readonly Score[];
}

/** Somebody who was asked without the guide, in one go. */
export interface Rival extends Rate {
	readonly name: string;
	readonly required: Calls;
	readonly forbidden: Calls;
}

/** What came out over some trials. */
export interface Summary {
	readonly trials: number;
	/** By the answers that the guide gets. */
	readonly ways: Readonly<Record<Way, Rate>>;
	/** The same where no reader knew the case, where reasoning and facts name the same first, and where they part. */
	readonly unrecognised: Readonly<Record<Way, Rate>>;
	readonly agreed: Readonly<Record<Way, Rate>>;
	readonly parted: Readonly<Record<Way, Rate>>;
	readonly rivals: readonly Rival[];
	/** One priority first for everybody, and one drawn by lot. */
	readonly fixed: Rate;
	readonly chance: Rate;
	readonly required: Calls;
	/** Of these, the calls for a practice or a rail of the guide’s own. */
	readonly named: Calls;
	readonly forbidden: Calls;
}

/** The trials that somebody has answered, with their scores. */
export function scored<T extends Trial>(model: Model, trials: readonly T[]): readonly Scored<T>[] {
	return trials
		.filter(({ readers }) => readers.length > 0)
		.map((trial) => ({ trial, scores: scoresOf(model, trial) }));
}

/** Sums up scored trials; `fixed` is what the rival says who always says the same. */
export function summaryOf(model: Model, of: readonly Scored[], fixed: string): Summary {
	const byWay = (isWanted: (score: Score) => boolean) =>
		record(Object.keys(ways) as Way[], (way) =>
			rateOf(perReader(of, (score) => (isWanted(score) ? [score.ways[way].mark] : []))),
		);
	const names = [...new Set(of.flatMap(({ trial }) => trial.rivals.map(({ name }) => name)))];
	return {
		trials: of.length,
		ways: byWay(() => true),
		unrecognised: byWay(({ recognised }) => !recognised),
		agreed: byWay(({ agree }) => agree === true),
		parted: byWay(({ agree }) => agree === false),
		rivals: names.map((name) => rivalOf(name, of)),
		fixed: rateOf(of.map(({ trial }) => ({ value: markOf(trial, [fixed]), weight: 1 }))),
		chance: rateOf(
			of.flatMap(({ trial }) =>
				model.priorities.map(({ id }) => ({
					value: markOf(trial, [id]),
					weight: 1 / model.priorities.length,
				})),
			),
		),
		required: callsOf(perReader(of, ({ required }) => required)),
		named: callsOf(
			of.flatMap((each) =>
				perReader([each], ({ required }) =>
					required.filter((_, at) => !('call' in each.trial.requires[at]!)),
				),
			),
		),
		forbidden: callsOf(perReader(of, ({ forbidden }) => forbidden)),
	};
}

/** The priority that most of these trials accept as first; of equals, the model’s first. */
export function mostAccepted({ priorities }: Model, trials: readonly Trial[]): string {
	const times = (id: string) => trials.filter(({ first }) => first.accepted.includes(id)).length;
	return priorities.map(({ id }) => id).toSorted((a, b) => times(b) - times(a))[0] ?? '';
}

/** Something seen, and its weight: readers of one trial share it. */
interface Seen<T> {
	readonly value: T;
	readonly weight: number;
}

function perReader<T>(of: readonly Scored[], see: (score: Score) => readonly T[]): Seen<T>[] {
	return of.flatMap(({ scores }) =>
		scores.flatMap((score) => see(score).map((value) => ({ value, weight: 1 / scores.length }))),
	);
}

function rivalOf(name: string, of: readonly Scored[]): Rival {
	const asked = of.flatMap(({ trial }) =>
		trial.rivals.filter((rival) => rival.name === name).map(({ first }) => ({ trial, first })),
	);
	const judged = (calls: (trial: Trial) => readonly Call[]) =>
		callsOf(
			asked.flatMap(({ trial }) =>
				calls(trial).map(({ given }) => ({ value: given?.[name], weight: 1 })),
			),
		);
	return {
		name,
		...rateOf(
			asked.map(({ trial, first }) => ({ value: markOf(trial, first.slice(0, 1)), weight: 1 })),
		),
		required: judged(({ requires }) => requires),
		forbidden: judged(({ forbids }) => forbids),
	};
}

function rateOf(seen: readonly Seen<Mark>[]): Rate {
	return record(['accepted', 'ruled-out', 'neither'], (mark) => shareIn(seen, mark));
}

function callsOf(seen: readonly Seen<Given | undefined>[]): Calls {
	const judged = seen.filter(({ value }) => value !== undefined);
	const shares = record(['clear', 'general', 'absent', 'opposed'], (given) =>
		shareIn(judged, given),
	);
	return { ...shares, unjudged: seen.length - judged.length };
}

function shareIn<T>(seen: readonly Seen<T>[], wanted: T): Share {
	const weigh = (some: readonly Seen<T>[]) => some.reduce((sum, { weight }) => sum + weight, 0);
	// Thirds and tenths do not add up exactly; a share of all is one all the same.
	const of = weigh(seen);
	return shareOf(Math.min(of, weigh(seen.filter(({ value }) => value === wanted))), of);
}

function record<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value) {
	return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
