import { choose, give, type Answers } from '../engine/guide/answers.ts';
import type { Model, Question } from '../engine/guide/model.ts';
import { rank } from '../engine/guide/ranking.ts';
import { randomAnswer, type Dice } from './walks.ts';

/** How often each duty and neighbour is ticked; our estimate. Where none is named, one in three. */
const shares: Readonly<Record<string, number>> = {
	'personal-data': 0.5,
	'sensitive-data': 0.25,
	audited: 0.3,
	'safety-regulated': 0.03,
	'accessibility-law': 0.2,
	'statutory-date': 0.1,
	promise: 0.2,
	unknown: 0.1,
};

/**
 * Complete answers as a reader could give them. The facts are drawn alike, but for duties, which
 * are drawn by how often they occur. What is feared is drawn in proportion to the points that the
 * facts give a priority, and one more for each, since nothing is unthinkable; every second reader
 * names a second event in the same way.
 */
export function realisticWalk(model: Model, dice: Dice): Answers {
	const facts = model.questions
		.filter(({ reasoning }) => !reasoning)
		.reduce<Answers>(
			(answers, question) => give(answers, question.id, factFor(question, dice)),
			{},
		);
	const { places } = rank(model, facts);
	const fears = model.questions.filter(({ reasoning }) => reasoning);
	const taken = new Set<string>();
	return fears.reduce((answers, { id, optional, options }) => {
		if (optional && dice(2)) return answers;
		const weighted = options.flatMap((option) => {
			const to = option.pushes[0]?.priority ?? '';
			const total = places.find(({ priority }) => priority.id === to)?.total ?? 0;
			const length = taken.has(option.id) ? 0 : 1 + Math.max(0, total);
			return Array.from({ length }, () => option);
		});
		const option = weighted[dice(weighted.length || 1)];
		if (!option) return answers;
		taken.add(option.id);
		return give(answers, id, choose(option.id));
	}, facts);
}

function factFor(question: Question, dice: Dice) {
	if (question.choose === 'one') return randomAnswer(question, dice);
	const ticked = question.options.filter(({ id }) => dice(1000) < 1000 * (shares[id] ?? 1 / 3));
	return choose(...ticked.map(({ id }) => id));
}
