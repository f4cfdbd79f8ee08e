/** For each node the nodes its answers lead to, by position; −1 where nobody knows. */
export type Edges = readonly (readonly number[])[];

/** An answer that leads back to a node which led to it. */
export interface BackEdge {
	readonly node: number;
	readonly answer: number;
	/** The nodes on the way round from the one it leads back to, as far as the first four. */
	readonly round: readonly number[];
}

/** All nodes that walks from this one can come to, itself included. */
export function findReached(edges: Edges, from: number): Set<number> {
	const reached = new Set([from]);
	for (const node of reached)
		for (const target of edges[node] ?? []) if (target >= 0) reached.add(target);
	return reached;
}

/**
 * Answers that close a circle, looked for from the given node first and then in the order of the
 * document. Without these answers there is no circle. Keeps its own stack, so depth cannot end it.
 */
export function findBackEdges(edges: Edges, from: number): BackEdge[] {
	const found: BackEdge[] = [];
	const done = new Set<number>();
	const depth = new Map<number, number>();
	for (const root of [from, ...edges.keys()]) {
		if (done.has(root)) continue;
		const path = [{ node: root, answer: 0 }];
		depth.set(root, 0);
		for (let top = path.at(-1); top; top = path.at(-1)) {
			const target = edges[top.node]?.[top.answer];
			if (target === undefined) {
				path.pop();
				depth.delete(top.node);
				done.add(top.node);
				continue;
			}
			const level = depth.get(target);
			if (level !== undefined) {
				const round = path.slice(level, level + 4).map(({ node }) => node);
				found.push({ node: top.node, answer: top.answer, round });
			} else if (target >= 0 && !done.has(target)) {
				depth.set(target, path.length);
				path.push({ node: target, answer: 0 });
			}
			top.answer += 1;
		}
	}
	return found;
}

/**
 * Nodes from which no walk comes to an end, one for each group that hangs together. A node without
 * answers is an end; so, for want of better knowledge, is a target nobody knows.
 */
export function findLeadingNowhere(edges: Edges): number[] {
	const before: number[][] = edges.map(() => []);
	edges.forEach((targets, node) => targets.forEach((target) => before[target]?.push(node)));
	const ends = [...edges.keys()].filter(
		(node) => edges[node]?.length === 0 || edges[node]?.includes(-1),
	);
	const ending = new Set(ends);
	for (const node of ending) for (const earlier of before[node] ?? []) ending.add(earlier);

	const grouped = new Set<number>();
	return [...edges.keys()].filter((node) => {
		if (ending.has(node) || grouped.has(node)) return false;
		const group = new Set([node]);
		for (const member of group)
			for (const next of [...(edges[member] ?? []), ...(before[member] ?? [])])
				if (!ending.has(next)) group.add(next);
		for (const member of group) grouped.add(member);
		return true;
	});
}
