import type { Advice } from '../engine/guide/advice.ts';
import type { Ranked, Ranking } from '../engine/guide/ranking.ts';
import { fill, listed } from '../engine/record/fill.ts';
import type { GuideData } from './data.ts';
import type { State } from './state.ts';

/** What every part of the guide is given: what is known, and how to change it. */
export interface View {
	readonly data: GuideData;
	readonly state: State;
	readonly ranking: Ranking;
	/** All that the result shows; on the way to it only a draft that is kept asks for it. */
	advice(): Advice;
	/** Replaces the state and draws it. */
	set(state: State): void;
	/** Opens a link, a record or a file that somebody made; tells whether there was anything in it. */
	take(text: string): boolean;
	say(words: string): void;
	/** Keeps a draft in this browser from now on, or forgets it. */
	keep(keeping: boolean): void;
}

/** Remembers the last result, since drawing asks for it again with every key pressed in a field. */
export function remember<Given extends object, Result>(
	make: (given: Given) => Result,
): (given: Given) => Result {
	let last: Given | undefined;
	let result: Result;
	return (given) => {
		if (given !== last) result = make(given);
		last = given;
		return result;
	};
}

/** The names of ranked priorities as one reads them out: “Learning and Ease of use”. */
export function namesOf(ranked: readonly Ranked[]): string {
	return listed(ranked.map(({ priority }) => priority.name));
}

/** Who leads, and before whom: the one line that tells where the ranking stands. */
export function leadOf({ words }: GuideData, ranking: Ranking, now: boolean): string {
	const first = ranking.places.filter(({ priority }) => ranking.first.includes(priority.id));
	if (!first.length) return words.nothingYet;
	const many = first.length > 1;
	const line = now ? (many ? words.nowLead : words.nowLeads) : many ? words.lead : words.leads;
	const next = ranking.places[first.length];
	const before =
		next && next.total > 0 ? ranking.places.filter(({ place }) => place === next.place) : [];
	return (
		fill(line, namesOf(first)) +
		(before.length && before.length < 4 ? fill(words.before, namesOf(before)) : '')
	);
}

/** What a view can do before there is script: nothing. */
export const unready = {
	advice(): Advice {
		throw new Error('There is no result before the first answer.');
	},
	set() {},
	take: () => false,
	say() {},
	keep() {},
};
