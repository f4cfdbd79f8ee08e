import { findNode, isQuestion, type DecisionTree } from './tree.ts';
import type { Walk } from './walk.ts';

/** Which question is asked, and how many there are at most on the ways that are still open. */
export interface Progress {
	question: number;
	atMost: number;
}

/** How far a walk has come, seen from one of the questions on its way; nothing at its end. */
export function progressOf(tree: DecisionTree, walk: Walk, at: string): Progress | undefined {
	const left = questionsFrom(tree, at, new Map());
	const passed = walk.trail.findIndex(({ question }) => question === at);
	const before = passed < 0 ? walk.trail.length : passed;
	return left === 0 ? undefined : { question: before + 1, atMost: before + left };
}

/** How many questions the longest way from a node asks. A circle, which the checker reports, counts once. */
function questionsFrom(tree: DecisionTree, id: string, known: Map<string, number>): number {
	const found = known.get(id);
	if (found !== undefined) return found;
	known.set(id, 0);
	const node = findNode(tree, id);
	if (!node || !isQuestion(node)) return 0;
	const count = 1 + Math.max(0, ...node.answers.map(({ go }) => questionsFrom(tree, go, known)));
	known.set(id, count);
	return count;
}
