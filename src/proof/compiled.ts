import { bitsWhere, type Bits } from './bits.ts';
import { leavesOpen, pointsFor, waysToAnswer } from '../engine/guide/choices.ts';
import {
	holdsOf,
	type Condition,
	type Model,
	type Option,
	type Question,
} from '../engine/guide/model.ts';

/** One way to answer a question, ready for counting. */
export interface CompiledChoice {
	readonly options: readonly Option[];
	readonly points: Int8Array;
	/** The conditions that can still be met after it. */
	readonly open: Bits;
}

export interface CompiledHold {
	/** A condition of its guard rail together with the hold's own, by index; both must be met. */
	readonly needs: readonly number[];
	readonly top: number;
	readonly above: number;
	readonly below: number;
}

/** A model as numbers: conditions as bits, priorities as positions. For proofs over all walks only. */
export interface Compiled {
	readonly model: Model;
	readonly size: number;
	/** How many 32-bit words hold a bit for every condition. */
	readonly words: number;
	readonly conditions: readonly Condition[];
	readonly questions: readonly {
		readonly question: Question;
		readonly choices: readonly CompiledChoice[];
	}[];
	readonly holds: readonly CompiledHold[];
	indexOf(condition: Condition): number;
}

/** Numbers a model's conditions, and answers each question in every way that a complete walk can. */
export function compile(model: Model): Compiled {
	const conditions = [...new Set(conditionsOf(model))];
	const index = new Map(conditions.map((condition, at) => [condition, at]));
	const indexOf = (condition: Condition) => index.get(condition) ?? -1;
	const words = Math.max(1, Math.ceil(conditions.length / 32));
	const at = (id: string) => model.priorities.findIndex((priority) => priority.id === id);
	return {
		model,
		size: model.priorities.length,
		words,
		conditions,
		questions: model.questions.map((question) => ({
			question,
			choices: waysToAnswer(question).map((options) => ({
				options,
				points: Int8Array.from(model.priorities, ({ id }) => pointsFor(id, options)),
				open: bitsWhere(conditions.length, (at) => leavesOpen(question, options, conditions[at]!)),
			})),
		})),
		holds: model.guardRails.flatMap((rail) =>
			holdsOf(rail).flatMap((hold) =>
				(rail.always ? [undefined] : rail.raised)
					.map((raised) => [raised, hold.when].filter((need) => need !== undefined))
					.filter((needs) => !needs.some(asksForStanding))
					.map((needs) => ({
						needs: needs.map(indexOf),
						top: 'first' in hold ? at(hold.first) : -1,
						above: 'above' in hold ? at(hold.above) : -1,
						below: 'above' in hold ? at(hold.below) : -1,
					})),
			),
		),
		indexOf,
	};
}

/** Whether only a finished ranking can meet it; such a condition cannot hold a place in that ranking. */
export function asksForStanding(condition: Condition): boolean {
	return 'first' in condition || 'high' in condition;
}

/** Every condition of a model, each as the object its author wrote. */
function conditionsOf(model: Model): readonly Condition[] {
	const rules = model.practices.flatMap(({ advise, leaveOut }) => [...advise, ...leaveOut]);
	return [
		...model.guardRails.flatMap((rail) => [
			...rail.raised,
			...holdsOf(rail).flatMap(({ when }) => (when ? [when] : [])),
		]),
		...rules.flatMap(({ when, unless = [] }) => [when, ...unless]),
		...model.tensions.map(({ when }) => when),
	];
}
