import { answerTo, give, toPlain, withdraw, type Answers } from './answers.ts';
import { sameSet } from './flips.ts';
import type { Model } from './model.ts';
import { rank, type Ranking } from './ranking.ts';
import { placesMoved } from './worth-answering.ts';

/** One person's, or one record's, answers. */
export interface Party {
	readonly name: string;
	readonly answers: Answers;
}

export interface Difference {
	readonly question: string;
	/** Who answered what, in the order of the parties; nothing where the question is open. */
	readonly answers: readonly {
		readonly answer: string | readonly string[] | undefined;
		readonly parties: readonly string[];
	}[];
	/** Whether for some party another's answer would change what stands first. */
	readonly changesFirst: boolean;
	/** The most places a priority moves when a party's answer is exchanged for another's. */
	readonly places: number;
	/** The most places all priorities together move by such an exchange. */
	readonly moved: number;
}

export interface Comparison {
	readonly parties: readonly { readonly name: string; readonly ranking: Ranking }[];
	/** Whether the same comes first for all, or nothing does for any. */
	readonly sameFirst: boolean;
	/** What matters most to the ranking first. */
	readonly differences: readonly Difference[];
	/** Questions that all answered alike. */
	readonly agreed: readonly string[];
}

/**
 * Sets two to eight parties side by side; nothing is averaged. A difference matters
 * as much as it moves a ranking: one answer of one party at a time is exchanged for
 * another's, and those that change what stands first come before all others.
 * Throws a RangeError with fewer than two parties, or more than eight.
 */
export function compare(model: Model, parties: readonly Party[]): Comparison {
	if (parties.length < 2 || parties.length > 8) throw new RangeError('Compare two to eight.');
	const ranked = parties.map((party) => ({
		...party,
		ranking: rank(model, party.answers),
		plain: toPlain(model, party.answers),
	}));
	const answersTo = (question: string) =>
		[...Map.groupBy(ranked, ({ plain }) => `${plain[question]}`).values()].map((group) => ({
			answer: group[0]?.plain[question],
			holder: group[0],
			parties: group.map(({ name }) => name),
		}));
	const differences = model.questions.flatMap(({ id }): Difference[] => {
		const groups = answersTo(id);
		if (groups.length < 2) return [];
		const swaps = ranked.flatMap(({ answers, plain, ranking }) =>
			groups
				.filter(({ answer }) => `${answer}` !== `${plain[id]}`)
				.map(({ holder }) => {
					const other = holder && answerTo(holder.answers, id);
					const then = rank(model, other ? give(answers, id, other) : withdraw(answers, id));
					return { ...placesMoved(ranking, then), turns: !sameSet(then.first, ranking.first) };
				}),
		);
		return [
			{
				question: id,
				answers: groups.map(({ answer, parties: names }) => ({ answer, parties: names })),
				changesFirst: swaps.some(({ turns }) => turns),
				places: Math.max(...swaps.map(({ most }) => most)),
				moved: Math.max(...swaps.map(({ sum }) => sum)),
			},
		];
	});
	return {
		parties: ranked.map(({ name, ranking }) => ({ name, ranking })),
		sameFirst: ranked.every(({ ranking }) =>
			sameSet(ranking.first, ranked[0]?.ranking.first ?? []),
		),
		differences: differences.toSorted(
			(a, b) =>
				Number(b.changesFirst) - Number(a.changesFirst) || b.places - a.places || b.moved - a.moved,
		),
		agreed: model.questions
			.map(({ id }) => id)
			.filter((id) => !differences.some(({ question }) => question === id)),
	};
}
