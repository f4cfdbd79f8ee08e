import {
	findNode,
	isQuestion,
	type Answer,
	type DecisionTree,
	type Question,
	type Result,
} from './tree.ts';

/** One question of a tree and what was answered to it, both by id. */
export interface Step {
	readonly question: string;
	readonly answer: string;
}

/** One reader’s way through a tree. */
export interface Walk {
	/** Id of the node where the reader stands now. */
	readonly at: string;
	readonly node: Question | Result;
	/** What was answered on the way here, oldest first. */
	readonly trail: readonly Step[];
}

/** A step that a replay could not follow, and why. */
export interface LeftStep extends Step {
	/**
	 * `no-question`: the tree has no such question (any more). `no-answer`: the question has no such
	 * answer. `off-path`: both exist, and the walk does not come by; keep it, it may fit again.
	 */
	readonly why: 'no-question' | 'no-answer' | 'off-path';
}

/** Stands at the tree’s first question. Throws where the tree has no such node. */
export function begin(tree: DecisionTree): Walk {
	return stand(tree, tree.start, []);
}

/**
 * Follows one answer. The given walk stays as it was, so stepping back is keeping it. Throws where
 * the walk has ended, or the answer leads nowhere.
 */
export function answer(tree: DecisionTree, walk: Walk, { id, go }: Answer): Walk {
	if (!isQuestion(walk.node)) throw new Error(`The walk has ended at “${walk.at}”.`);
	return stand(tree, go, [...walk.trail, { question: walk.node.id, answer: id }]);
}

/**
 * Walks from the start as far as the steps answer what is asked. Their order does not matter, and
 * the first step for a question counts: `replay(tree, [changed, ...walk.trail])` changes one answer
 * and keeps the later ones that still fit. Ends on any tree, since each step is taken once.
 */
export function replay(
	tree: DecisionTree,
	steps: readonly Step[],
): { walk: Walk; left: LeftStep[] } {
	const given = new Map<string, Step>();
	const left: LeftStep[] = [];
	for (const step of steps) {
		const node = findNode(tree, step.question);
		if (!node || !isQuestion(node)) left.push({ ...step, why: 'no-question' });
		else if (!answerOf(node, step)) left.push({ ...step, why: 'no-answer' });
		else if (!given.has(node.id)) given.set(node.id, step);
	}
	let walk = begin(tree);
	for (;;) {
		const { node } = walk;
		const step = given.get(node.id);
		const chosen = step && isQuestion(node) && answerOf(node, step);
		if (!chosen) break;
		given.delete(node.id);
		walk = answer(tree, walk, chosen);
	}
	for (const step of given.values()) left.push({ ...step, why: 'off-path' });
	return { walk, left };
}

function answerOf(question: Question, step: Step): Answer | undefined {
	return question.answers.find(({ id }) => id === step.answer);
}

function stand(tree: DecisionTree, id: string, trail: readonly Step[]): Walk {
	const node = findNode(tree, id);
	if (!node) throw new Error(`The tree “${tree.id}” has no node “${id}”.`);
	return { at: node.id, node, trail };
}
