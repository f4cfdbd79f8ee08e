import { expect, test } from 'vitest';
import { chosenOf } from '../engine/guide/answers.ts';
import { diceFrom, randomModel, randomWalk } from '../tests/fixtures/random.ts';
import { shop } from '../tests/fixtures/model.ts';
import type { Model, Push } from '../engine/guide/model.ts';
import { rank } from '../engine/guide/ranking.ts';
import { shortNames, worksheetOf } from './worksheet.ts';

/** The same model, in which every push for `a` and `b` names one of two losses. */
function withLosses(model: Model): Model {
	const named = ({ priority, strength, ...push }: Push, at: number): Push => ({
		...push,
		priority,
		strength,
		...(strength !== 'opposes' && 'ab'.includes(priority) && { loss: at % 2 ? 'time' : 'money' }),
	});
	const questions = model.questions.map((question) => ({
		...question,
		options: question.options.map((option) => ({ ...option, pushes: option.pushes.map(named) })),
	}));
	return { ...model, questions };
}

test('adding up the printed points gives the engine’s totals', () => {
	const dice = diceFrom(11);
	for (let run = 0; run < 500; run += 1) {
		const model = run % 5 ? shop : withLosses(randomModel(dice));
		const answers = randomWalk(model, dice);
		const { questions } = worksheetOf(model);
		const ticked = questions.flatMap(({ id, options }) =>
			options.filter((option) => chosenOf(answers, id).includes(option.id)),
		);
		const byHand = model.priorities.map(({ id }, column) => {
			const largest = new Map<string, number>();
			const plain = ticked.reduce((sum, { points, marks }) => {
				const [each = 0, mark = ''] = [points[column], marks[column]];
				if (mark) largest.set(mark, Math.max(largest.get(mark) ?? 0, each));
				return mark ? sum : sum + each;
			}, 0);
			return [id, [...largest.values()].reduce((sum, each) => sum + each, plain)];
		});
		const engine = rank(model, answers).places.map(({ priority, total }) => [priority.id, total]);
		expect(Object.fromEntries(byHand)).toEqual(Object.fromEntries(engine));
	}
});

test('every column has a short name of its own', () => {
	const names = ['Safety', 'Sustainability', 'Security and privacy', 'Saving'].map((name) => ({
		name,
	}));
	expect(shortNames({ priorities: names as never })).toEqual(['Sa', 'Su', 'Se', 'Sv']);
});

test('a guard rail says when it holds and what it does to the places', () => {
	const rails = worksheetOf(shop).rails;
	expect(rails.map(({ title }) => title)).toEqual(shop.guardRails.map(({ title }) => title));
	expect(rails.map(({ holds }) => holds)).toEqual(['Safety takes first place.', '', '', '']);
});
