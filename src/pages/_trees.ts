import { readFileSync } from 'node:fs';
import type { CollectionEntry } from 'astro:content';
import type { DecisionTree } from '../engine/tree.ts';
import { readBody } from '../playbook/check/document.ts';
import { readTree } from '../playbook/tree-document.ts';

type TreePage = CollectionEntry<'decision-trees'>;

const read = new WeakMap<TreePage, DecisionTree>();

/**
 * The tree of a page, read once for all places that show it, from its file: Astro’s store, which is
 * read whole in every build, holds no texts.
 */
export function treeOf(page: TreePage): DecisionTree {
	const known = read.get(page);
	if (known) return known;
	const { id, data } = page;
	const file = `content/decision-trees/${id}.mdx`;
	const { body } = readBody(file, readFileSync(file, 'utf8'));
	const { tree } = readTree({ file, id, body, frontMatter: { data } });
	read.set(page, tree);
	return tree;
}
