import { advise } from '../engine/guide/advice.ts';
import { rank } from '../engine/guide/ranking.ts';
import { readAnswers } from '../engine/guide/read-answers.ts';
import { readBook } from '../check/read/book.ts';
import { readModel } from '../check/read/model.ts';
import { diceOf } from './book/dice.ts';
import { medianOf } from './browsing.ts';

/** Milliseconds that the guide takes for a whole set of answers: the median of rounds of 200. */
export interface GuideTimes {
	/** The ranking, for each answer on the way. */
	ranking: number;
	/** All of the result, with what would change it. */
	advice: number;
}

/** Measures how long the guide reckons. Throws where the content’s questions cannot be read. */
export async function guideTimes(root: string): Promise<GuideTimes> {
	const model = readModel(readBook(root));
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
	const timeOf = (reckon: typeof rank | typeof advise) => {
		const rounds = Array.from({ length: 9 }, () => {
			const began = performance.now();
			for (const walk of walks) reckon(model, walk);
			return (performance.now() - began) / walks.length;
		});
		return Number(medianOf(rounds).toFixed(3));
	};
	return { ranking: timeOf(rank), advice: timeOf(advise) };
}
