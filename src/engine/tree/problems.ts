import { findBackEdges, findLeadingNowhere, findReached } from './graph.ts';
import { isQuestion, type DecisionTree } from './tree.ts';

/** What can be wrong with the shape of a tree. */
export type TreeRule =
	| 'duplicate-node'
	| 'unknown-start'
	| 'unknown-target'
	| 'unreachable-node'
	| 'no-result'
	| 'cycle'
	| 'single-answer'
	| 'duplicate-answer'
	| 'alias-hides'
	| 'alias-nowhere';

/** One fault of a tree, without words. */
export interface TreeProblem {
	readonly rule: TreeRule;
	/** Positions in the tree’s nodes and in that node’s answers, where it is about one. */
	readonly node?: number;
	readonly answer?: number;
	/** The id it is about: of a node, a target, an answer or an alias. */
	readonly id: string;
	/** The id that was probably meant. */
	readonly meant?: string | undefined;
	/** For a cycle: the first nodes on the way round. */
	readonly round?: readonly string[];
}

/**
 * Finds every fault of a tree’s shape, in time proportional to its size, whatever its shape.
 * `guess` may name the node that a wrong id probably meant: what is meant counts as reached, so
 * that one slip of the pen gives one problem. An answer with an empty `go` leads nowhere yet and
 * has been reported by whoever read it.
 */
export function findTreeProblems(
	tree: DecisionTree,
	guess: (id: string) => string | undefined = () => undefined,
): TreeProblem[] {
	const { nodes, start, aliases } = tree;
	const problems: TreeProblem[] = [];
	const at = new Map<string, number>();
	nodes.forEach(({ id }, node) => {
		if (at.has(id)) problems.push({ rule: 'duplicate-node', node, id });
		else at.set(id, node);
	});

	const edges = nodes.map((found, node) => {
		if (!isQuestion(found)) return [];
		const seen = new Set<string>();
		if (found.answers.length === 1) problems.push({ rule: 'single-answer', node, id: found.id });
		return found.answers.map(({ id, go }, answer) => {
			if (id && seen.has(id)) problems.push({ rule: 'duplicate-answer', node, answer, id });
			seen.add(id);
			const target = at.get(go);
			if (target !== undefined || go === '') return target ?? -1;
			const meant = guess(go);
			problems.push({ rule: 'unknown-target', node, answer, id: go, meant });
			return at.get(meant ?? '') ?? -1;
		});
	});

	const meant = at.has(start) || start === '' ? undefined : guess(start);
	if (!at.has(start) && start !== '') problems.push({ rule: 'unknown-start', id: start, meant });
	const first = at.get(start) ?? at.get(meant ?? '');
	if (first !== undefined) {
		const reached = findReached(edges, first);
		for (const [id, node] of at)
			if (!reached.has(node)) problems.push({ rule: 'unreachable-node', node, id });
	}

	const idOf = (node: number) => nodes[node]?.id ?? '';
	for (const { node, answer, round } of findBackEdges(edges, first ?? 0))
		problems.push({
			rule: 'cycle',
			node,
			answer,
			id: round.map(idOf)[0] ?? '',
			round: round.map(idOf),
		});
	for (const node of findLeadingNowhere(edges))
		problems.push({ rule: 'no-result', node, id: idOf(node) });

	for (const [alias, target] of Object.entries(aliases)) {
		if (at.has(alias)) problems.push({ rule: 'alias-hides', id: alias });
		if (!at.has(target)) problems.push({ rule: 'alias-nowhere', id: alias, meant: guess(target) });
	}
	return problems;
}
