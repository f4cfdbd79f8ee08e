import { edgesOf, type Answer, type DecisionTree, type Edge } from '../engine/tree.ts';

/** The tree of the style guide, for tests. */
export const umbrella: DecisionTree = {
	...treeOfEdges(
		'is-it-raining take-the-umbrella,is-it-raining do-you-see-clouds,' +
			'do-you-see-clouds take-the-umbrella,do-you-see-clouds leave-it-at-home',
	),
	id: 'umbrella',
	title: 'Take the umbrella?',
};

/** A tree of `question target` pairs, for tests; what leads nowhere on is a result, bar `nowhere`. */
export function treeOfEdges(pairs: string): DecisionTree {
	const edges = pairs.split(',').map((pair) => pair.split(' ') as [string, string]);
	const ids = [...new Set(edges.flat())].filter((id) => id !== 'nowhere');
	const nodes = ids.map((id) => {
		const node = { id, title: id.replaceAll('-', ' '), summary: '' };
		const answers = edges
			.filter(([from]) => from === id)
			.map(([, go], index): Answer => ({
				id: `${index}`,
				label: `Answer ${index}`,
				because: '',
				go,
			}));
		return answers.length > 0 ? { ...node, answers } : node;
	});
	return { id: 'tree', title: 'A tree', start: ids[0] ?? '', nodes, aliases: {} };
}

/** A tree of that many nodes in which each question leads to the next ones, and some paths join. */
export function generatedTree(count: number, fanOut = 3): DecisionTree {
	const pairs: string[] = [];
	for (let node = 0; node * fanOut + 1 < count; node += 1) {
		for (let next = node * fanOut + 1; next <= node * fanOut + fanOut && next < count; next += 1)
			pairs.push(`node-number-${node} node-number-${next}`);
		if (node % 5 === 4) pairs.push(`node-number-${node} node-number-${count - 1 - (node % 7)}`);
	}
	return treeOfEdges(pairs.join(','));
}

/** All edges whose target exists. */
export function answersTo(tree: DecisionTree): Edge[] {
	const ids = new Set(tree.nodes.map(({ id }) => id));
	return edgesOf(tree).filter(({ target }) => ids.has(target));
}
