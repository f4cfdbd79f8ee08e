import {
	answerTo,
	choose,
	chosenOf,
	give,
	withdraw,
	type Answer,
	type Answers,
} from './answers.ts';
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
	const alike: Answers = Object.fromEntries(
		model.questions.flatMap(({ id }) => {
			const [only, ...others] = groupsOf(parties, id);
			return only?.answer && !others.length ? [[id, only.answer]] : [];
		}),
	);
	const common = Object.fromEntries(
		model.questions.flatMap(({ id }) => {
			const [first, ...others] = parties.map((answers) => chosenOf(answers, id));
			const all = first?.filter((option) => others.every((each) => each.includes(option)));
			return all?.length && !answerTo(alike, id) ? [[id, choose(...all)]] : [];
		}),
	);
	const together = { ...common, ...alike };
	const differences = model.questions.flatMap(({ id }) => {
		const answered = groupsOf(parties, id);
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

/** What a team has settled where its members differ; what was settled before they answered alike is void. */
export function settledIn({ differences }: Comparison, settled: Answers): Answers {
	return Object.fromEntries(
		differences.flatMap(({ question }) => {
			const answer = answerTo(settled, question);
			return answer ? [[question, answer]] : [];
		}),
	);
}

/**
 * The answers that a team takes as its own: those that all gave alike, those it has settled on, and of
 * several answers to one question, until it is settled, those that all of them gave.
 */
export function agreedIn(comparison: Comparison, settled: Answers): Answers {
	return { ...comparison.common, ...comparison.alike, ...settledIn(comparison, settled) };
}

/** So many ways to settle what is open are tried; where there are more, all of it is taken to decide. */
const mostWays = 1200;

/**
 * The differences that are not settled and still decide: whatever is made of the others, left as they are
 * or settled as somebody answered, one answer to them puts something else first than another, or than none.
 */
export function stillDeciding(
	model: Model,
	comparison: Comparison,
	settled: Answers,
): readonly Difference[] {
	const agreed = agreedIn(comparison, settled);
	const open = comparison.differences.filter(
		({ question, groups, decides }) =>
			!answerTo(settled, question) && (decides || turns(model, agreed, question, groups)),
	);
	const choices = open.map(({ groups }) => [
		undefined,
		...groups.flatMap(({ answer }) => answer ?? []),
	]);
	if (choices.reduce((all, { length }) => all * length, 1) > mostWays) return open;
	const ways = choices.reduce<readonly (readonly (Answer | undefined)[])[]>(
		(all, each) => all.flatMap((way) => each.map((answer) => [...way, answer])),
		[[]],
	);
	const firsts = ways.map((way) =>
		firstOf(
			model,
			way.reduce<Answers>(
				(all, answer, at) => (answer ? give(all, open[at]?.question ?? '', answer) : all),
				agreed,
			),
		),
	);
	return open.filter((_, at) => {
		const seen = new Map<string, string>();
		return ways.some((way, its) => {
			const others = way.map((answer, index) => (index === at ? '' : keyOf(answer))).join(' ');
			const first = firsts[its] ?? '';
			const before = seen.get(others) ?? first;
			seen.set(others, before);
			return before !== first;
		});
	});
}

/** Somebody whose answer is not the one agreed on. */
export interface Dissent {
	readonly question: string;
	readonly party: number;
	/** What would come first, had their answer been taken; nothing where it changes nothing. */
	readonly first: readonly string[] | undefined;
}

/** Who answered otherwise than was settled, and what it would have changed, in the order of the questions. */
export function dissentFrom(
	model: Model,
	parties: readonly Answers[],
	agreed: Answers,
): readonly Dissent[] {
	const { first } = rank(model, agreed);
	return model.questions.flatMap(({ id }) =>
		parties.flatMap((answers, party) => {
			const own = answerTo(answers, id);
			if (!own || !answerTo(agreed, id) || keyOf(own) === keyOf(answerTo(agreed, id))) return [];
			const then = rank(model, give(agreed, id, own)).first;
			return [{ question: id, party, first: sameSet(then, first) ? undefined : then }];
		}),
	);
}

/** Whether one of the answers that were given, added to these, puts something else first. */
function turns(
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

/** The same wherever the same comes first. */
function firstOf(model: Model, answers: Answers): string {
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

/** The same for equal answers. */
function keyOf(answer: Answer | undefined): string {
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
