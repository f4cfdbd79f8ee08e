import {
	edgesOf,
	isQuestion,
	type DecisionTree,
	type Question,
	type Result,
} from '../../engine/tree/tree.ts';

/**
 * The nodes from the start down, each below all that lead to it: a question, then its own results,
 * then the questions it leads to, so that lines stay short. Nodes that cannot be ordered, because
 * the tree is broken, follow in the order of the document.
 */
export function drawingOrder(tree: DecisionTree): (Question | Result)[] {
	const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
	const waiting = new Map(tree.nodes.map(({ id }) => [id, 0]));
	for (const { target } of edgesOf(tree)) waiting.set(target, (waiting.get(target) ?? 0) + 1);
	const placed = new Set<Question | Result>();
	const rest = [...nodes.values()].toReversed();
	const ready = rest.filter(({ id }) => waiting.get(id) === 0);
	const start = nodes.get(tree.start);
	if (start) ready.push(start);
	for (let next = ready.pop() ?? rest.pop(); next; next = ready.pop() ?? rest.pop()) {
		if (placed.has(next)) continue;
		placed.add(next);
		const freed = isQuestion(next) ? next.answers.flatMap(({ go }) => free(go)) : [];
		ready.push(...freed.filter(isQuestion).toReversed());
		ready.push(...freed.filter((node) => !isQuestion(node)).toReversed());
	}
	return [...placed];

	function free(id: string): (Question | Result)[] {
		const left = (waiting.get(id) ?? 0) - 1;
		waiting.set(id, left);
		const node = nodes.get(id);
		return node && left === 0 ? [node] : [];
	}
}
