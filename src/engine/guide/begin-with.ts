import type { Evaluation } from './advice.ts';
import { applies, namesAnswer } from './condition.ts';
import type { RaisedRail } from './guard-rails.ts';
import type { Effort, GuardRail, Rule } from './model.ts';
import type { Advised } from './practices.ts';

/** What to do, in the order in which to begin it. */
export interface BeginWith {
	/** The next three that are not done yet. */
	readonly three: readonly Advised[];
	/** What follows, as far as the whole comes to twelve. */
	readonly rest: readonly Advised[];
	/** Those of the advised practices that the reader has ticked as done. */
	readonly done: readonly Advised[];
}

const most = 12;

const efforts: readonly Effort[] = ['afternoon', 'day', 'days', 'weeks'];

type Ordered = Pick<
	Evaluation,
	'topics' | 'first' | 'high' | 'ranking' | 'guardRails' | 'answers' | 'answered' | 'isRequest'
>;

/** Three practices to begin with, and at most twelve in all. What is done makes room. */
export function beginWith(advice: Ordered, isDone: readonly string[] = []): BeginWith {
	const ordered = inOrder(advice);
	const [done, open] = [true, false].map((is) =>
		ordered.filter(({ practice }) => isDone.includes(practice.id) === is),
	) as [Advised[], Advised[]];
	return { three: open.slice(0, 3), rest: open.slice(3, Math.max(3, most - done.length)), done };
}

/**
 * Every advised practice, in the order in which to begin them. The three on top are each for a need
 * of its own: what a guard rail adds for these answers, first place, and what is feared next; what the
 * rail adds stands before the others, and of those the one before that more of the answers ask for.
 * Then follows what else such rails ask for, what serves first place, what serves the places after
 * it, and the rest. A request’s need is found before anything else, and where hands, days or money
 * are few, weeks of work wait, unless they serve first place.
 */
export function inOrder(advice: Ordered): readonly Advised[] {
	const { answered, isRequest, guardRails } = advice;
	const leading = advice.first.map(({ priority }) => priority.id);
	const high = advice.high.map(({ priority }) => priority.id);
	const isScarce = answered.some(({ options }) => options.some(({ scarce }) => scarce));
	const rails = guardRails
		.filter(({ rail }) => !rail.always)
		.toSorted((a, b) => Number(isOfFirst(b)) - Number(isOfFirst(a)))
		.map(({ rail }) => rail);
	const raised = rails.map(({ id }) => id);
	const reasons = reasonsIn(advice);
	const three = leadsOf(advice, reasons, leading, rails);
	const leads = [...three, ...oneForEach(advice, reasons, three)];
	return inTurn(byWorth(reasons, leading, high), (advised) => [
		Number(!(isRequest && advised.practice.topic === 'request')),
		Number(isScarce && advised.practice.effort === 'weeks' && !serves(advised, leading)),
		leads.includes(advised) ? leads.indexOf(advised) : leads.length,
		Number(!advised.byRails.some((id) => raised.includes(id))),
	]);
}

/** What stands on top, as far as there is something for each; else first place takes the room. */
function leadsOf(
	{ answered }: Ordered,
	reasons: Reasons,
	leading: readonly string[],
	rails: readonly GuardRail[],
): readonly Advised[] {
	const second = answered.find(({ question }) => question.reasoning && question.optional);
	const next = second?.options.flatMap(({ pushes }) => pushes[0]?.priority ?? []) ?? [];
	const isForNext = ({ practice }: Advised) => next.includes(practice.serves[0] ?? '');
	const all = byWorth(reasons);
	// A check that a rail only keeps is advised for its own reasons, and waits its turn.
	const rail = rails
		.flatMap(({ advises }) => all.filter(({ practice }) => advises.includes(practice.id)))
		.slice(0, 1);
	const others = all.filter((each) => !rail.includes(each));
	const forFirst = byWorth(reasons, leading).filter(
		(each) => others.includes(each) && serves(each, leading),
	);
	const own = forFirst.find((each) => !isForNext(each)) ?? forFirst[0];
	const forNext = inTurn(
		others.filter((each) => each !== own && each.practice.effort !== 'weeks' && serves(each, next)),
		(each) => [Number(!isForNext(each))],
	);
	const three = new Set([own, forNext[0], ...forFirst].flatMap((each) => each ?? []));
	return [
		...rail,
		...inTurn([...three].slice(0, 3 - rail.length), (each) => [-(reasons.get(each) ?? 0)]),
	];
}

/** One practice for each place below first to which an answer gives more than a little, highest first. */
function oneForEach(
	{ ranking, first }: Ordered,
	reasons: Reasons,
	taken: readonly Advised[],
): readonly Advised[] {
	const open = byWorth(reasons).filter((each) => !taken.includes(each));
	return ranking.places
		.filter((ranked) => !first.includes(ranked))
		.filter(({ lines }) => lines.some(({ strength, points }) => points > 0 && strength !== 'some'))
		.flatMap(({ priority }) =>
			open.filter(({ practice }) => practice.serves[0] === priority.id).slice(0, 1),
		);
}

/** How many reasons that rest on the answers ask for each practice, in the order of the model. */
type Reasons = ReadonlyMap<Advised, number>;

/**
 * A reason that rests on the order alone, or only on what was not answered, tells the practice from
 * none of its neighbours and counts for none. What costs no other priority suits nearly everybody and
 * can be taken up on any day, so it needs one reason more.
 */
function reasonsIn({ topics, answers, ranking }: Ordered): Reasons {
	const counts = (rule: Rule) => namesAnswer(rule.when) && applies(rule, answers, ranking);
	return new Map(
		topics
			.flatMap(({ advised }) => advised)
			.map((advised) => {
				const { advise, taxes } = advised.practice;
				return [advised, advise.filter(counts).length - Number(!taxes.length)];
			}),
	);
}

/**
 * What serves these places before the rest, a place before the next; of those for the same, what more
 * of the answers ask for, what is for that place before all else, and what is cheaper.
 */
function byWorth(reasons: Reasons, ...places: readonly (readonly string[])[]): readonly Advised[] {
	return inTurn([...reasons.keys()], (advised) => [
		...places.map((ids) => Number(!serves(advised, ids))),
		-(reasons.get(advised) ?? 0),
		...places.map((ids) => Number(!ids.includes(advised.practice.serves[0] ?? ''))),
		efforts.indexOf(advised.practice.effort),
	]);
}

/** Whether first place itself raised it. */
function isOfFirst({ because }: RaisedRail): boolean {
	return because.some((causes) => causes.some(({ key }) => key === 'first'));
}

function serves({ practice }: Advised, places: readonly string[]): boolean {
	return practice.serves.some((id) => places.includes(id));
}

/** Sorted by the first of some numbers in which two differ. */
function inTurn(
	all: readonly Advised[],
	numbersOf: (advised: Advised) => readonly number[],
): readonly Advised[] {
	return all
		.map((advised) => ({ advised, numbers: numbersOf(advised) }))
		.toSorted((one, other) => {
			const at = one.numbers.findIndex((number, at) => number !== other.numbers[at]);
			return at < 0 ? 0 : (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0);
		})
		.map(({ advised }) => advised);
}
