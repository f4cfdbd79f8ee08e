import { isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';

/** A part of a tree that is drawn by itself. */
export interface TreePiece {
	tree: DecisionTree;
	/** Nodes at its lower edge that another piece goes on from. */
	continued: string[];
}

/**
 * Cuts a tree into pieces that fit, each as large as it can be; a tree that fits is one piece. A
 * node where a piece ends is drawn there as a result and begins a piece of its own.
 */
export function piecesOf(tree: DecisionTree, fits: (tree: DecisionTree) => boolean): TreePiece[] {
	const pieces: TreePiece[] = [];
	const begun = new Set([tree.start]);
	for (const start of begun) {
		const order = fromTop(tree, start);
		// The largest number of nodes that still fit, by halving.
		let [few, many] = [1, order.length];
		// Most trees fit whole, and every question whether something fits is a drawing of it.
		if (fits(cut(tree, start, order).tree)) few = many;
		while (few < many) {
			const middle = Math.ceil((few + many) / 2);
			if (fits(cut(tree, start, order.slice(0, middle)).tree)) few = middle;
			else many = middle - 1;
		}
		const piece = cut(tree, start, order.slice(0, few));
		pieces.push(piece);
		for (const id of piece.continued) begun.add(id);
	}
	return pieces;
}

/** The nodes below one, itself first, level by level. */
function fromTop(tree: DecisionTree, start: string): string[] {
	const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
	const found = new Set([start]);
	for (const id of found) {
		const node = nodes.get(id);
		if (node && isQuestion(node)) for (const { go } of node.answers) found.add(go);
	}
	return [...found];
}

/** The given nodes, with those that they lead to as the ends of the piece. */
function cut(tree: DecisionTree, start: string, ids: readonly string[]): TreePiece {
	const among = new Set(ids);
	const inside = tree.nodes.filter(({ id }) => among.has(id));
	const edge = new Set(
		inside
			.flatMap((node) => (isQuestion(node) ? node.answers.map(({ go }) => go) : []))
			.filter((go) => !among.has(go)),
	);
	const ends = tree.nodes.filter(({ id }) => edge.has(id));
	const nodes = [...inside, ...ends.map(({ id, title, summary }) => ({ id, title, summary }))];
	return {
		tree: { ...tree, start, nodes, aliases: {} },
		continued: ends.filter(isQuestion).map(({ id }) => id),
	};
}
