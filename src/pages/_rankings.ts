import { getCollection } from 'astro:content';
import { rank } from '../engine/guide/ranking.ts';
import { readAnswers } from '../engine/guide/read-answers.ts';
import { readModel } from './_model.ts';
import { once } from './_once.ts';

/** What comes first in every case study, by the ids of their pages. */
export const caseRankings = once(async () => {
	const model = await readModel();
	const pages = await getCollection('case-studies');
	return new Map(
		pages.map(({ id, data }) => [id, rank(model, readAnswers(model, data.answers).answers)]),
	);
});
