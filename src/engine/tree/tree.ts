/** One answer to a question of a tree: where it leads, and why one would give it. */
export interface Answer {
	/** The label’s slug, unique within the question. */
	id: string;
	label: string;
	/** The words between the label and the link; may be empty. Plain text. */
	because: string;
	/** Name of the node this answer leads to. */
	go: string;
}

/** What questions and results share; `id` is the heading’s slug, which is its anchor. */
interface Node {
	id: string;
	/** The heading. */
	title: string;
	/** The first paragraph below the heading, as plain text; may be empty. */
	summary: string;
}

export interface Question extends Node {
	answers: readonly Answer[];
}

/** Where walks end: what to do, and why. It has no answers. */
export interface Result extends Node {
	/** “Yes”, “Not yet”, “No” or “It depends on …”, where the tree asks for one. */
	verdict?: string;
	/** Ids of the practices that it links to, in their order. */
	practices?: readonly string[];
}

/**
 * A decision tree as its document tells it. Paths may join, so it is a rooted graph without
 * cycles; the checker has seen that every path ends in a result.
 */
export interface DecisionTree {
	id: string;
	title: string;
	/** Id of the node where walks begin. */
	start: string;
	/** In the order of the document. */
	nodes: readonly (Question | Result)[];
	/** Anchors that nodes had in earlier editions, and the nodes they have now. */
	aliases: Readonly<Record<string, string>>;
}

/** One edge: the triple that every form of a tree must show. */
export interface Edge {
	node: string;
	answer: string;
	target: string;
}

/** Tells a question from a result. */
export function isQuestion(node: Question | Result): node is Question {
	return 'answers' in node;
}

/** The node of that id, or of the id it has now, where there is one. */
export function findNode(tree: DecisionTree, id: string): Question | Result | undefined {
	const now = Object.hasOwn(tree.aliases, id) ? tree.aliases[id] : id;
	return tree.nodes.find((node) => node.id === now);
}

/** All edges of a tree, in the order of the document. */
export function edgesOf(tree: DecisionTree): Edge[] {
	return tree.nodes.flatMap((node) =>
		isQuestion(node)
			? node.answers.map(({ id, go }) => ({ node: node.id, answer: id, target: go }))
			: [],
	);
}
