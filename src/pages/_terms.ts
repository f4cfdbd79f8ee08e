import { getCollection } from 'astro:content';
import { once } from './_once.ts';

/** The terms of the glossary, in the order of the alphabet. */
export const readTerms = once(async () =>
	(await getCollection('glossary'))
		.map(({ id, data }) => ({ id, ...data }))
		.toSorted((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1)),
);
