import { lossesOf, lossFor, pointsFor, waysToAnswer } from '../engine/guide/choices.ts';
import { activeHolds, heldIn } from '../engine/guide/holds.ts';
import { holdsOf, type Model, type Option, type Question } from '../engine/guide/model.ts';
import { contextsOf, witnessOf } from './contexts.ts';
import type { ModelProblem } from './problem.ts';

/**
 * Guard rails whose place does not hold on some walk. What is held on top is seated first, and what
 * is held below another waits until that one is seated. So every place holds, whatever the totals,
 * unless what waits is itself held on top or waits for something that waits for it. Only which holds
 * come together has to be tried, and that hangs on few questions.
 */
export function brokenFloors(model: Model): readonly ModelProblem[] {
	const conditions = model.guardRails.flatMap((rail) => [
		...(holdsOf(rail).length ? rail.raised : []),
		...holdsOf(rail).flatMap(({ when }) => (when ? [when] : [])),
	]);
	const problems = new Map<string, ModelProblem>();
	for (const context of contextsOf(model, conditions)) {
		const active = activeHolds(model, context.answers);
		const { top, below } = heldIn(
			model,
			active.map(({ hold }) => hold),
		);
		const isFree = (at: number, seen: readonly number[]): boolean =>
			!seen.includes(at) &&
			below.every((hold) => hold.below !== at || isFree(hold.above, [...seen, at]));
		for (const { rail, hold } of active) {
			if ('first' in hold || problems.has(rail.id)) continue;
			const [{ above, below: lower }] = heldIn(model, [hold]).below as readonly [
				(typeof below)[number],
			];
			if (!top.includes(lower) && isFree(lower, []) && isFree(above, [])) continue;
			problems.set(rail.id, {
				rule: 'floor-broken',
				subject: rail.id,
				message: `Guard rail “${rail.id}” is raised, but its place does not hold.`,
				witness: witnessOf(model, context),
			});
		}
	}
	return [...problems.values()];
}

/**
 * A walk that leaves every priority without a point, if there is one. Searched question by question;
 * a branch is left as soon as some priority is sure to keep a point, whatever is answered after it.
 */
export function pointlessWalks(model: Model): readonly ModelProblem[] {
	const losses = lossesOf(model);
	const totalOf = (priority: string, options: readonly Option[]) =>
		losses
			.filter((loss) => loss.priority === priority)
			.reduce((sum, loss) => sum + lossFor(loss, options), pointsFor(priority, options));
	const search = (chosen: readonly Option[], [question, ...rest]: readonly Question[]): boolean => {
		const isSure = model.priorities.some(({ id }) => {
			const least = [...(question ? [question] : []), ...rest].reduce(
				(sum, each) => sum + leastFor(id, each),
				0,
			);
			return totalOf(id, chosen) + least > 0;
		});
		if (isSure) return false;
		if (!question) return true;
		return waysToAnswer(question).some((way) => search([...chosen, ...way], rest));
	};
	const [decisive, others] = [true, false].map((isDecisive) =>
		model.questions.filter(({ reasoning = false }) => reasoning === isDecisive),
	);
	if (!search([], [...(decisive ?? []), ...(others ?? [])])) return [];
	const message = 'Some walk puts nothing first: no priority has a point.';
	return [{ rule: 'nobody-first', subject: 'walk', message }];
}

/** What an answer to a question gives a priority in the worst case; a loss takes nothing away. */
function leastFor(priority: string, question: Question): number {
	const each = question.options.map((option) => pointsFor(priority, [option]));
	if (question.choose === 'many') return each.reduce((sum, points) => sum + Math.min(0, points), 0);
	return Math.min(...each, ...(question.optional ? [0] : []));
}
