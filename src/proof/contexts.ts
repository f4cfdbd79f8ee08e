import {
	choose,
	toPlain,
	type Answer,
	type Answers,
	type PlainAnswers,
} from '../engine/guide/answers.ts';
import { asksForStanding, isMet, subjectOf, type Standing } from '../engine/guide/condition.ts';
import type { Condition, Model, Question } from '../engine/guide/model.ts';

/** As many answers as some conditions ask for, and what stands first and high. */
export interface Context {
	readonly answers: Answers;
	readonly standing: Standing;
}

/**
 * Every context that these conditions can tell apart. All complete walks together are far too many
 * to walk, but a rule looks at few questions: what it says of a walk is what it says of the walk’s
 * answers to these, and options that none of the conditions tells apart may stand for each other.
 * What stands first and high is taken as free, apart from what a guard rail holds on top. So the
 * contexts cover every walk, and whatever holds in each of them holds in every walk. The reverse
 * need not be true: an order may be tried that no walk leads to. Then the rule has to say so.
 *
 * Only contexts that meet all of `met` are given; this spares those that no proof asks for. One object
 * serves every context: read it, do not keep it.
 */
export function* contextsOf(
	model: Model,
	conditions: readonly Condition[],
	met: readonly Condition[] = [],
	isHeld = true,
): Generator<Context> {
	const floors = isHeld && conditions.some(asksForStanding) ? topHolds(model) : [];
	const all = [...conditions, ...floors.flatMap(({ raised }) => raised)];
	const asked = new Set(all.flatMap((condition) => Object.keys(condition).map(subjectOf)));
	const questions = model.questions.filter(({ id }) => asked.has(id));
	const ways = questions.map((question) => waysFor(question, all, met));
	const standings = [...standingsFor(all)];
	const answers: Record<string, Answer> = {};
	function* answer(at: number): Generator<Context> {
		const question = questions[at];
		if (!question) {
			const floor = floors.filter(({ raised }) => raised.some((when) => isMet(when, answers)));
			for (const standing of standings) {
				const isPossible = !floor.length || isHeldFirst(standing.first, floor);
				if (isPossible && met.every((condition) => isMet(condition, answers, standing)))
					yield { answers, standing };
			}
			return;
		}
		for (const way of ways[at] ?? []) {
			answers[question.id] = way;
			yield* answer(at + 1);
		}
	}
	yield* answer(0);
}

/** A context in the form of answers, for a message. */
export function witnessOf(model: Model, { answers, standing }: Context): PlainAnswers {
	const order = standing.high.length ? { first: standing.first, high: standing.high } : {};
	return { ...toPlain(model, answers), ...order };
}

/** One answer for each set of answers that the conditions treat alike. */
function waysFor(
	{ id, choose: kind, options, optional }: Question,
	conditions: readonly Condition[],
	met: readonly Condition[],
): readonly Answer[] {
	const own = conditions.flatMap((condition) =>
		Object.entries(condition).filter(([key]) => subjectOf(key) === id),
	);
	const lists = own.map(([, wanted]) => [wanted].flat());
	const named = options.filter((option) => lists.some((list) => list.includes(option.id)));
	const other = options.find((option) => !named.includes(option));
	const alike = (option: string) => lists.map((list) => list.includes(option)).join();
	const kinds = [...new Map(named.map((option) => [alike(option.id), option.id])).values()];
	const ways =
		kind === 'one'
			? [
					...kinds.map((option) => choose(option)),
					...(other ? [choose(other.id)] : []),
					...(optional ? [choose()] : []),
				]
			: [
					...kinds
						.reduce<string[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
						.map((set) => choose(...set)),
					...(other ? [choose(other.id)] : []),
				];
	return ways.filter((way) =>
		met.every((condition) => {
			const mine = Object.entries(condition).filter(([key]) => subjectOf(key) === id);
			return isMet(Object.fromEntries(mine), { [id]: way });
		}),
	);
}

/** Everything among the priorities that the conditions name that may stand first and high. */
function* standingsFor(conditions: readonly Condition[]): Generator<Standing> {
	const lists = conditions.flatMap((condition) =>
		Object.entries(condition).flatMap(([key, wanted]) =>
			['first', 'high'].includes(subjectOf(key)) ? [[wanted].flat()] : [],
		),
	);
	// Where nothing at all may be asked for, something that is not named has to stand for the rest.
	const named = [...lists.flat(), ...(lists.some((list) => !list.length) ? [''] : [])];
	for (const high of subsets([...new Set(named)]))
		if (high.length <= 3) for (const first of subsets(high)) yield { first, high };
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
	return ids.reduce<readonly (readonly string[])[]>(
		(sets, id) => [...sets, ...sets.map((set) => [...set, id])],
		[[]],
	);
}

interface TopHold {
	readonly first: string;
	readonly raised: readonly Condition[];
}

/** Priorities that a guard rail puts on top, and what raises it. */
function topHolds({ guardRails }: Model): readonly TopHold[] {
	return guardRails.flatMap(({ holds, always, raised }) =>
		holds !== undefined && !always ? [{ first: holds, raised }] : [],
	);
}

/** Whether what stands first is what the guard rails hold there, as far as the conditions name it. */
function isHeldFirst(first: readonly string[], held: readonly TopHold[]): boolean {
	return first.every((id) => held.some((hold) => hold.first === id));
}
