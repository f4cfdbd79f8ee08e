import { choose, notSure, type Answer, type Answers } from './answers.ts';
import { waysToAnswer } from './choices.ts';
import { guardRail, option, priority, practice } from './fixtures.ts';
import type { Condition, Model, Question } from './model.ts';

/** Gives whole numbers below the one asked for: always the same ones for one seed. */
export type Dice = (below: number) => number;

/** A linear congruential generator (Numerical Recipes), so that tests can be repeated. */
export function diceFrom(seed: number): Dice {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** Complete answers. */
export function randomWalk(model: Model, dice: Dice): Answers {
	return Object.fromEntries(
		model.questions.map((question) => [question.id, randomChoice(question, dice)]),
	);
}

/** Answers of which some are “not sure” and some missing. */
export function randomAnswers(model: Model, dice: Dice): Answers {
	return Object.fromEntries(
		model.questions.flatMap((question): [string, Answer][] => {
			const kind = dice(8);
			if (kind === 0) return [];
			return [[question.id, kind === 1 ? notSure : randomChoice(question, dice)]];
		}),
	);
}

/** Every way to complete the questions answered “not sure”. */
export function completions(model: Model, answers: Answers): readonly Answers[] {
	return model.questions.reduce<readonly Answers[]>(
		(all, question) =>
			answers[question.id]?.kind === 'not-sure'
				? all.flatMap((each) =>
						waysToAnswer(question).map((options) => ({
							...each,
							[question.id]: choose(...options.map(({ id }) => id)),
						})),
					)
				: all,
		[answers],
	);
}

/** A model of six priorities and five questions, with guard rails that hold places and chained holds. */
export function randomModel(dice: Dice): Model {
	const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
	const questions = ['q', 'r', 's', 't', 'u'].map((id, at): Question => ({
		id,
		title: id,
		name: id,
		choose: at === 4 ? 'many' : 'one',
		why: '',
		where: '',
		options: Array.from({ length: 2 + dice(3) }, (_, way) =>
			option(`${id}${way}`, ids.flatMap((to) => pushOn(to, dice(8))).join(', ')),
		),
	}));
	const anyCondition = (): Condition =>
		Object.fromEntries(
			questions
				.filter(() => dice(4) === 0)
				.map(({ id, options }) => [id, options.filter(() => dice(2)).map((each) => each.id)]),
		);
	const standing = (): Condition => ({
		...anyCondition(),
		[dice(2) ? 'first' : 'high']: ids.filter(() => dice(2)),
	});
	const rules = (count: number) =>
		Array.from({ length: count }, () => ({
			when: dice(2) ? standing() : anyCondition(),
			unless: [anyCondition()],
			because: 'x',
		}));
	return {
		version: '1',
		priorities: ids.map(priority),
		questions,
		guardRails: [
			guardRail('top', { raised: [anyCondition()], holds: { first: 'b' } }),
			guardRail('under', {
				raised: [anyCondition(), anyCondition()],
				holds: [
					{ above: 'c', below: 'a' },
					{ above: 'd', below: 'c', when: anyCondition() },
				],
			}),
			guardRail('seen', { raised: [standing()], advises: ['p1'] }),
		],
		practices: ['p1', 'p2', 'p3', 'p4'].map((id) =>
			practice(id, 'any', { advise: rules(2), leaveOut: rules(1) }),
		),
		tensions: [{ id: 'tension', when: anyCondition(), says: '', ask: '' }],
	};
}

function pushOn(to: string, kind: number): readonly string[] {
	const sign = ['+++', '+', '--'][kind];
	return sign ? [`${to} ${sign}`] : [];
}

function randomChoice(question: Question, dice: Dice): Answer {
	const ways = waysToAnswer(question);
	return choose(...(ways[dice(ways.length)] ?? []).map(({ id }) => id));
}
