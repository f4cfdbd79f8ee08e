import { writeWalk } from '../../engine/tree/link.ts';
import { isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import { answer, begin, type Walk } from '../../engine/tree/walk.ts';

/** A walk that the front matter of a tree names: the case it tells, and the answers by id. */
export interface NamedWalk {
	case: string;
	answers: readonly string[];
}

/** A named walk, walked: where it ends, and the address below its page that opens it. */
export interface WorkedWalk {
	case: string;
	/** Id and title of the node that it ends in. */
	end: string;
	result: string;
	fragment: string;
}

/** Walks the examples of a tree. The checker has reported answers that a tree does not have. */
export function workedWalks(tree: DecisionTree, walks: readonly NamedWalk[]): WorkedWalk[] {
	return walks.map((named) => {
		const walk = named.answers.reduce((at, id) => step(tree, at, id), begin(tree));
		const { id: end, title: result } = walk.node;
		return { case: named.case, end, result, fragment: writeWalk(walk) };
	});
}

function step(tree: DecisionTree, walk: Walk, id: string): Walk {
	const chosen = isQuestion(walk.node) && walk.node.answers.find((answer) => answer.id === id);
	return chosen ? answer(tree, walk, chosen) : walk;
}
