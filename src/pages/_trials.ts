import { getCollection } from 'astro:content';
import { compareText } from '../model/reading-order.ts';
import { shownTrials } from '../model/shown-trials.ts';
import { readModel } from './_model.ts';
import { once } from './_once.ts';

/** The trials and what came of them; those that the guide got wrong first, held before fit. */
export const readTrials = once(async () => {
	const trials = (await getCollection('trials'))
		.map(({ id, data }) => ({ id, ...data }))
		.toSorted((a, b) => compareText(b.set, a.set) || compareText(a.title, b.title));
	const { answered, tables } = shownTrials(await readModel(), trials);
	const shown = trials
		.map((trial) => {
			const scores = answered.find((each) => each.trial === trial)?.scores ?? [];
			return { trial, scores, isWrong: scores.some(({ ways }) => ways.both.mark !== 'accepted') };
		})
		.toSorted((a, b) => Number(b.isWrong) - Number(a.isWrong));
	return { shown, tables };
});
