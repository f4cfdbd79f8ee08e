import { getCollection, type CollectionEntry } from 'astro:content';
import type { DecisionTree } from '../engine/tree/tree.ts';
import { treeOf } from '../model/tree/document.ts';
import { workedWalks } from '../model/tree/worked-walks.ts';
import { once } from './_once.ts';
import { named } from './_shelf.ts';

/** All decision trees, by the ids of their pages. */
export const allTrees = once(async () => {
	const pages = await getCollection('decision-trees');
	return new Map(pages.map((page) => [page.id, treeOf(page)]));
});

/** The tree with this id, read once for all pages that show it. */
export async function treeWith(id: string): Promise<DecisionTree> {
	const tree = (await allTrees()).get(id);
	if (!tree) throw new Error(`There is no decision tree “${id}”.`);
	return tree;
}

/** The worked walks that the page of a tree names, each with the page of its case. */
export async function walksOf({ id, data }: CollectionEntry<'decision-trees'>) {
	const walks = workedWalks(await treeWith(id), data.walks ?? []);
	const cases = await named(
		'case-studies',
		walks.map((walk) => walk.case),
	);
	return walks.flatMap((walk) => {
		const page = cases.find(({ id }) => id === walk.case);
		return page ? [{ ...walk, page }] : [];
	});
}
