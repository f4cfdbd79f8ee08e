import { evaluate } from '../engine/advice.ts';
import { readAnswers } from '../engine/read-answers.ts';
import { readBook } from '../playbook/check/book.ts';
import { readModel } from '../playbook/check/guide.ts';
import { diceOf } from './book/dice.ts';
import { medianOf } from './browsing.ts';

/** Milliseconds that the guide takes to evaluate a whole walk: the median of rounds of 200. */
export async function evaluation(root: string): Promise<number> {
	const model = readModel(await readBook(root));
	if (!model) throw new Error('The guide cannot be read; `npm run check:content` says why.');
	const walks = Array.from({ length: 200 }, (_, number) => {
		const dice = diceOf(number);
		const plain = Object.fromEntries(
			model.questions.map(({ id, choose, options }) => {
				const chosen = dice.one(options).id;
				return [id, choose === 'many' ? [chosen] : chosen];
			}),
		);
		return readAnswers(model, plain).answers;
	});
	const rounds = Array.from({ length: 9 }, () => {
		const began = performance.now();
		for (const walk of walks) evaluate(model, walk);
		return (performance.now() - began) / walks.length;
	});
	return Number(medianOf(rounds).toFixed(3));
}
