import { evaluate } from '../engine/guide/advice.ts';
import { agreement } from '../engine/guide/agreement.ts';
import type { Answers } from '../engine/guide/answers.ts';
import { applies, isMet } from '../engine/guide/condition.ts';
import type { Condition, Model } from '../engine/guide/model.ts';
import { rank, type Ranking } from '../engine/guide/ranking.ts';
import type { ModelProblem } from './problem.ts';
import { diceFrom, walkTowards } from './walks.ts';

/** How many walks are tried before something counts as never seen. */
const tries = 600;

/**
 * What comes up in no walk: a priority first, a practice, a rule, a guard rail, a tension. One walk
 * on which it comes up is proof enough, so walks are drawn that lean towards it until one is found.
 * A search that finds none complains, though one might exist: it never passes what does not come up.
 */
export function neverSeen(model: Model): readonly ModelProblem[] {
	const comesUp = (
		condition: Condition,
		isThere: (answers: Answers, ranking: Ranking) => boolean,
	): boolean => {
		const dice = diceFrom(7);
		for (let at = 0; at < tries; at += 1) {
			const answers = walkTowards(model, condition, dice);
			if (isThere(answers, rank(model, answers))) return true;
		}
		return false;
	};
	const never = (rule: string, subject: string, says: string): ModelProblem => ({
		rule,
		subject,
		message: `“${subject}” ${says}`,
	});
	const firsts = model.priorities
		.filter(({ id }) => !comesUp({ first: id }, (_, { first }) => first.includes(id)))
		.map(({ id }) =>
			never('never-first', id, 'comes first in no walk. Some option must push it harder.'),
		);
	const practices = model.practices.flatMap(({ id, advise, leaveOut }) => {
		const dead = [...advise, ...leaveOut].filter(
			(rule) => !comesUp(rule.when, (answers, ranking) => applies(rule, answers, ranking)),
		);
		const isAdvised =
			advise.some((rule) => !dead.includes(rule)) ||
			model.guardRails.some(({ advises }) => advises.includes(id));
		return [
			...(isAdvised ? [] : [never('never-advised', id, 'is advised in no walk.')]),
			...dead.map(({ when }) =>
				never('dead-rule', `${id}: ${JSON.stringify(when)}`, 'applies in no walk.'),
			),
		];
	});
	const rails = model.guardRails
		.filter(({ always, engine, raised }) => {
			if (always) return false;
			if (engine) return !comesUp({}, (answers) => agreement(model, answers).kind === 'part');
			return !raised.some((when) =>
				comesUp(when, (answers, ranking) => isMet(when, answers, ranking)),
			);
		})
		.map(({ id }) => never('never-raised', id, 'is raised in no walk.'));
	const tensions = model.tensions
		.filter(({ when }) => !comesUp(when, (answers, ranking) => isMet(when, answers, ranking)))
		.map(({ id }) => never('never-raised', id, 'is raised in no walk.'));
	return [...firsts, ...practices, ...rails, ...tensions];
}

/** All that a walk comes to, so that two can be told apart: its order, and what is advised. */
export function outcomeOf(model: Model, answers: Answers): string {
	const { ranking, guardRails, topics, leftOut, tensions } = evaluate(model, answers);
	return JSON.stringify([
		ranking.places.map(({ priority, place }) => [priority.id, place]),
		guardRails.map(({ rail }) => rail.id),
		topics.map(({ advised }) => advised.map(({ practice }) => practice.id)),
		leftOut.map(({ practice }) => practice.id),
		tensions.map(({ id }) => id),
	]);
}
