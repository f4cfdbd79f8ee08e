import { answerTo, give, type Answer, type Answers } from './answers.ts';
import { firstOf, keyOf, turns, type Comparison, type Difference } from './compare.ts';
import { sameSet } from './flips.ts';
import type { Model } from './model.ts';
import { rank } from './ranking.ts';

/** What a team has agreed on. */
export interface Agreed {
	/** What it has settled where its members differ. */
	readonly settled: Answers;
	/** The answers that it takes as its own. */
	readonly answers: Answers;
}

/**
 * A team takes as its own what all gave alike, what it has settled, and of several answers to one
 * question, until it is settled, those that all of them gave. What was settled before they answered
 * alike is void.
 */
export function agreedIn({ differences, common, alike }: Comparison, allSettled: Answers): Agreed {
	const settled = Object.fromEntries(
		differences.flatMap(({ question }) => {
			const answer = answerTo(allSettled, question);
			return answer ? [[question, answer]] : [];
		}),
	);
	return { settled, answers: { ...common, ...alike, ...settled } };
}

/** So many ways to settle what is open are tried; where there are more, all of it is taken to decide. */
const mostWays = 1200;

/**
 * The differences that are not settled and still decide: whatever is made of the others, left as they are
 * or settled as somebody answered, one answer to them puts something else first than another, or than none.
 */
export function stillDeciding(
	model: Model,
	{ differences }: Comparison,
	{ settled, answers: agreed }: Agreed,
): readonly Difference[] {
	const open = differences.filter(
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
	const firsts = ways.map((way) => firstOf(model, taking(agreed, open, way)));
	return open.filter((_, at) => {
		/** What comes first, by what is made of the others. */
		const seen = new Map<string, string | undefined>();
		return ways.some((way, its) => {
			const others = way.map((answer, index) => (index === at ? '' : keyOf(answer))).join(' ');
			if (!seen.has(others)) seen.set(others, firsts[its]);
			return seen.get(others) !== firsts[its];
		});
	});
}

function taking(
	agreed: Answers,
	open: readonly Difference[],
	way: readonly (Answer | undefined)[],
): Answers {
	const taken = open.flatMap(({ question }, at) => (way[at] ? [[question, way[at]]] : []));
	return { ...agreed, ...Object.fromEntries(taken) };
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
	{ settled, answers: agreed }: Agreed,
): readonly Dissent[] {
	const { first } = rank(model, agreed);
	return model.questions.flatMap(({ id }) => {
		const answer = answerTo(settled, id);
		return parties.flatMap((answers, party) => {
			const own = answerTo(answers, id);
			if (!answer || !own || keyOf(own) === keyOf(answer)) return [];
			const then = rank(model, give(agreed, id, own)).first;
			return [{ question: id, party, first: sameSet(then, first) ? undefined : then }];
		});
	});
}
