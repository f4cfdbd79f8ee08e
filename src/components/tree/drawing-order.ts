import {
	isQuestion,
	type DecisionTree,
	type Question,
	type Result,
} from '../../engine/tree/tree.ts';

/**
 * The nodes from the start down, each below all that lead to it: a question, then its own results,
 * then the questions it leads to, so that lines stay short. What the start does not lead to, because
 * the tree is broken, follows.
 */
export function drawingOrder(tree: DecisionTree): (Question | Result)[] {
	const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
	const seen = new Set<string>();
	/** A node and all that is below it and has not been seen; what is looked at last stands first. */
	const from = (id: string): (Question | Result)[] => {
		const node = nodes.get(id);
		if (!node || seen.has(id)) return [];
		seen.add(id);
		const targets = isQuestion(node) ? node.answers.map(({ go }) => go).toReversed() : [];
		const asks = Map.groupBy(targets, (go) => 'answers' in (nodes.get(go) ?? {}));
		const below = [...(asks.get(true) ?? []), ...(asks.get(false) ?? [])].map(from);
		return [node, ...below.toReversed().flat()];
	};
	return [tree.start, ...nodes.keys()].flatMap(from);
}
