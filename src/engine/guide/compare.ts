import { answerTo, choose, give, withdraw, type Answer, type Answers } from './answers.ts';
import { sameSet } from './flips.ts';
import type { Model } from './model.ts';
import { rank, type Ranking } from './ranking.ts';

/** What comes first for somebody now, and what would; people are known by their position. */
export interface Move {
	readonly party: number;
	readonly from: readonly string[];
	readonly to: readonly string[];
}

/** Those who gave one answer, and what settling on it would move. */
export interface Group {
	/** Nothing where the question is open for them. */
	readonly answer: Answer | undefined;
	readonly parties: readonly number[];
	readonly moves: readonly Move[];
}

export interface Difference {
	readonly question: string;
	/** The answer that most gave comes first; of equal ones, whoever stands first. */
	readonly groups: readonly [Group, ...Group[]];
	/** Whether settling it would move what comes first for anybody, or by what all agree on. */
	readonly decides: boolean;
	/** The most places a priority moves for anybody. */
	readonly places: number;
}

export interface Comparison {
	readonly rankings: readonly Ranking[];
	/** Whether the same comes first for all, or nothing does for any. */
	readonly sameFirst: boolean;
	/** What matters most to the rankings first. */
	readonly differences: readonly Difference[];
	/** The answers that all gave alike. */
	readonly alike: Answers;
	/** Where several answers may be given and they differ: those that all gave. */
	readonly common: Answers;
}

/** The most that can be compared at once. */
export const mostParties = 8;

/**
 * Sets the answers of two to eight side by side; nothing is averaged. A difference matters as much
 * as settling it would move: those that move what comes first for most people come first.
 * Throws a RangeError with fewer than two, or more than eight.
 */
export function compare(model: Model, parties: readonly Answers[]): Comparison {
	if (parties.length < 2 || parties.length > mostParties)
		throw new RangeError('Compare two to eight.');
	const rankings = parties.map((answers) => rank(model, answers));
	const grouped = model.questions.map(({ id }) => ({ id, answered: groupsOf(parties, id) }));
	const alike: Answers = Object.fromEntries(
		grouped.flatMap(({ id, answered: [only, ...others] }) =>
			only?.answer && !others.length ? [[id, only.answer]] : [],
		),
	);
	const common: Answers = Object.fromEntries(
		grouped.flatMap(({ id, answered: [first, ...others] }) => {
			const all = chosenIn(first).filter((option) =>
				others.every((other) => chosenIn(other).includes(option)),
			);
			return others.length && all.length ? [[id, choose(...all)]] : [];
		}),
	);
	const together = { ...common, ...alike };
	const differences = grouped.flatMap(({ id, answered }) => {
		if (answered.length < 2) return [];
		const settled = answered.map((group) => ({
			...group,
			...settle(model, parties, rankings, id, group),
		}));
		const [most, ...others] = settled.toSorted((a, b) => b.parties.length - a.parties.length);
		if (!most) return [];
		return [
			{
				question: id,
				groups: [most, ...others] as const,
				decides:
					settled.some(({ moves }) => moves.length > 0) || turns(model, together, id, answered),
				places: Math.max(...settled.map(({ most }) => most)),
				moved: Math.max(...settled.map(({ sum }) => sum)),
				weight: most.moves.length,
			},
		];
	});
	return {
		rankings,
		sameFirst: rankings.every(({ first }) => sameSet(first, rankings[0]?.first ?? [])),
		differences: differences.toSorted(
			(a, b) =>
				b.weight - a.weight ||
				Number(b.decides) - Number(a.decides) ||
				b.places - a.places ||
				b.moved - a.moved,
		),
		alike,
		common,
	};
}

/** Whether one of the answers that were given, added to these, puts something else first. */
export function turns(
	model: Model,
	answers: Answers,
	question: string,
	groups: readonly Pick<Group, 'answer'>[],
): boolean {
	const now = firstOf(model, answers);
	return groups.some(
		({ answer }) => answer && firstOf(model, give(answers, question, answer)) !== now,
	);
}

/** The same text wherever the same comes first. */
export function firstOf(model: Model, answers: Answers): string {
	return `${rank(model, answers).first.toSorted()}`;
}

function groupsOf(parties: readonly Answers[], question: string) {
	const numbered = parties.map((answers, party) => ({
		answer: answerTo(answers, question),
		party,
	}));
	return [...Map.groupBy(numbered, ({ answer }) => keyOf(answer)).values()].map((group) => ({
		answer: group[0]?.answer,
		parties: group.map(({ party }) => party),
	}));
}

function chosenIn(group: Pick<Group, 'answer'> | undefined): readonly string[] {
	return group?.answer?.kind === 'chosen' ? group.answer.options : [];
}

/** What happens to everybody’s ranking once all take the answer of one group. */
function settle(
	model: Model,
	parties: readonly Answers[],
	rankings: readonly Ranking[],
	question: string,
	{ answer, parties: holders }: Pick<Group, 'answer' | 'parties'>,
) {
	const shifts = parties.flatMap((answers, party) => {
		const now = rankings[party];
		if (!now || holders.includes(party)) return [];
		const then = rank(
			model,
			answer ? give(answers, question, answer) : withdraw(answers, question),
		);
		return [{ party, from: now.first, to: then.first, ...placesMoved(now, then) }];
	});
	return {
		moves: shifts
			.filter(({ from, to }) => !sameSet(from, to))
			.map(({ party, from, to }): Move => ({ party, from, to })),
		most: Math.max(...shifts.map(({ most }) => most)),
		sum: Math.max(...shifts.map(({ sum }) => sum)),
	};
}

/** The same text for equal answers. */
export function keyOf(answer: Answer | undefined): string {
	return answer?.kind === 'chosen' ? `${answer.options}` : (answer?.kind ?? 'open');
}

/** How far places move between two rankings of one model: in all, and the largest single move. */
function placesMoved(
	before: Ranking,
	after: Ranking,
): { readonly sum: number; readonly most: number } {
	const then = new Map(after.places.map(({ priority, place }) => [priority.id, place]));
	const moves = before.places.map(({ priority, place }) =>
		Math.abs(place - (then.get(priority.id) ?? place)),
	);
	return { sum: moves.reduce((sum, move) => sum + move, 0), most: Math.max(0, ...moves) };
}
