import type { Nodes, Parents } from 'mdast';
import type { Problem } from '../problem.ts';

/** What is wrong with one node of the syntax tree. */
export type Fault = Pick<Problem, 'rule' | 'message' | 'advice'>;

/** Tells one fault of a rule. */
export const telling =
	(rule: Fault['rule']) =>
	(message: string, advice: string): Fault[] => [{ rule, message, advice }];

/** A node with what stands around it. */
export interface Spot {
	node: Nodes;
	/** Its text as it was typed. */
	typed: string;
	parent: Parents;
	/** The node before it in its parent. */
	before: Nodes | undefined;
}
