import type { Evaluation } from '../engine/guide/advice.ts';
import type { Ranked } from '../engine/guide/ranking.ts';
import { namesOf, standingInWords } from '../engine/record/standing.ts';
import type { State } from './state.ts';
import * as w from './words.ts';

/** The verdict as one sentence in the reader’s words, in its parts. */
export function sentenceOf(
	{ ranking, first, high, opposed }: Pick<Evaluation, 'ranking' | 'first' | 'high' | 'opposed'>,
	{ purpose, details }: Pick<State, 'purpose' | 'details'>,
): {
	readonly before: string;
	readonly standing: string;
	readonly next: readonly Ranked[];
	readonly last: string;
} {
	const who = shortened(purpose.who);
	const what = shortened(purpose.what);
	const named = who || shortened(details.software);
	const lowest = opposed.filter(({ place }) => place === ranking.places.at(-1)?.place);
	return {
		before: who && what ? w.soThat(who, what) : named ? w.forWhom(named) : what && w.to(what),
		standing: standingInWords(ranking),
		next: high.filter((ranked) => !first.includes(ranked)),
		last: namesOf(lowest),
	};
}

/** The reader’s words without their full stop, cut after so many letters. */
function shortened(text = ''): string {
	const tidy = text.trim().replace(/[.\s]+$/, '');
	if (tidy.length <= 60) return tidy;
	return `${tidy.slice(0, tidy.lastIndexOf(' ', 58) + 1 || 58).trimEnd()}…`;
}
