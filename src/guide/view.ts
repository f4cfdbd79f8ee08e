import type { Advice, Evaluation } from '../engine/guide/advice.ts';
import type { Ranking } from '../engine/guide/ranking.ts';
import { namesOf, standingInWords } from '../engine/record/standing.ts';
import type { GuideData } from './data.ts';
import type { State } from './state.ts';
import * as words from './words.ts';

/** What every part of the guide gets: what is known, and how to change it. */
export interface View {
	readonly data: GuideData;
	readonly state: State;
	readonly ranking: Ranking;
	/** All that the result shows; on the way to it only a draft asks for it. */
	advice(): Advice;
	/** What the answers that are being tried would give. */
	readonly trial: Evaluation | undefined;
	/** Replaces the state and draws it. */
	set(state: State): void;
	/** Opens a link, a record or a file that somebody made; tells whether there was anything in it. */
	take(text: string): Promise<boolean>;
	/** Keeps a draft in this browser from now on, or forgets it. */
	keep(keeping: boolean): void;
}

/** Remembers the last result, since drawing asks for it again with every key pressed in a field. */
export function remember<Key, Result>(make: (key: Key) => Result): (key: Key) => Result {
	let last: Key | undefined;
	let result: Result;
	return (key) => {
		if (key !== last) result = make(key);
		last = key;
		return result;
	};
}

/** Who comes first, and before whom: the one line that tells where the ranking stands. */
export function leadIn(ranking: Ranking): string {
	const standing = standingInWords(ranking);
	const next = ranking.places[ranking.first.length];
	if (ranking.kind !== 'first' || !next || next.total <= 0) return standing;
	const behind = ranking.places.filter(({ place }) => place === next.place);
	return behind.length < 4 ? words.before(standing, namesOf(behind)) : standing;
}
