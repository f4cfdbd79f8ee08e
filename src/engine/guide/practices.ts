import type { Answers } from './answers.ts';
import { applies, isMet, type Standing } from './condition.ts';
import type { RaisedRail } from './guard-rails.ts';
import type { GuardRail, Model, Practice, Rule } from './model.ts';

export interface Advised {
	readonly practice: Practice;
	/** The reasons of the rules that apply; the rules of the guard rails, where they alone add it. */
	readonly because: readonly string[];
	/** Guard rails that add it, or keep it as a check. */
	readonly byRails: readonly string[];
}

export interface Topic {
	readonly topic: string;
	readonly advised: readonly Advised[];
}

export interface LeftOut {
	readonly practice: Practice;
	readonly because: readonly string[];
}

/** The practices to take up, in the model's order. */
export function advisedPractices(
	model: Model,
	answers: Answers,
	standing: Standing,
	rails: readonly RaisedRail[],
): readonly Advised[] {
	return model.practices.flatMap((practice) => {
		const reasons = reasonsOf(practice.advise, answers, standing);
		const adding = rails
			.map(({ rail }) => rail)
			.filter(({ advises, keeps = [] }) =>
				reasons.length
					? [...advises, ...keptIn(keeps, answers)].includes(practice.id)
					: advises.includes(practice.id),
			);
		const because = reasons.length ? reasons : adding.map(({ rule }) => rule);
		return because.length ? [{ practice, because, byRails: adding.map(({ id }) => id) }] : [];
	});
}

/**
 * The practices to leave out on purpose. None is both advised and left out: the
 * proofs show it for complete walks. While a question is open, or somebody is not
 * sure, a practice is left aside that its answer could still advise, or for
 * which it could take back the reason to leave it out; `unanswered` names those.
 */
export function leftOutPractices(
	model: Model,
	answers: Answers,
	standing: Standing,
	advised: readonly Advised[],
	unanswered: readonly string[],
): readonly LeftOut[] {
	// While a question is open, what stands first may change as well.
	const open = unanswered.length ? ['first', 'high', ...unanswered] : [];
	return model.practices.flatMap((practice) => {
		const because = reasonsOf(practice.leaveOut, answers, standing, [], open);
		const mayBeAdvised =
			advised.some((taken) => taken.practice === practice) ||
			reasonsOf(practice.advise, answers, standing, open).length;
		return because.length && !mayBeAdvised ? [{ practice, because }] : [];
	});
}

/** The checks that a raised guard rail keeps for these answers. */
function keptIn(keeps: GuardRail['keeps'] = [], answers: Answers): readonly string[] {
	return keeps.flatMap(({ practice, when }) => (isMet(when, answers) ? [practice] : []));
}

/** The same practices by topic, topics in the order in which the model first names them. */
export function byTopic(advised: readonly Advised[]): readonly Topic[] {
	const topics = [...new Set(advised.map(({ practice }) => practice.topic))];
	return topics.map((topic) => ({
		topic,
		advised: advised.filter(({ practice }) => practice.topic === topic),
	}));
}

/** Why those of the rules that apply do; `open` and `doubted` as for `applies`. */
function reasonsOf(
	rules: readonly Rule[],
	answers: Answers,
	standing: Standing,
	open?: readonly string[],
	doubted?: readonly string[],
): readonly string[] {
	return rules
		.filter((rule) => applies(rule, answers, standing, open, doubted))
		.map(({ because }) => because);
}
