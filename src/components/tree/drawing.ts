import { isQuestion, type Question, type Result } from '../../engine/tree/tree.ts';

/** Lines of text: `x` is where they are anchored, `y` the baseline of the first one. */
export interface DrawnText {
	x: number;
	y: number;
	lines: string[];
}

/** A node as it is drawn: its frame, and its title. */
export interface DrawnNode {
	id: string;
	result: boolean;
	x: number;
	y: number;
	width: number;
	height: number;
	text: DrawnText;
	/** The verdict of a result in a word or two, a line above its title. */
	sign?: string | undefined;
}

/** An answer as it is drawn: its label, and an SVG path from its question to its target. */
export interface DrawnEdge {
	node: string;
	answer: string;
	target: string;
	path: string;
	label: DrawnText;
}

/** One form of a tree’s drawing, in CSS pixels at natural size. */
export interface Drawing {
	width: number;
	height: number;
	nodes: DrawnNode[];
	edges: DrawnEdge[];
}

/** What stands above the title of a result with a verdict. */
export function signOf(node: Question | Result): string | undefined {
	return isQuestion(node) ? undefined : node.verdict?.replace(/^(It depends).*/, '$1');
}

/** The size of titles and the distance of their lines, in CSS pixels. */
export const title = { size: 14, line: 18 };

/** The same of answers. */
export const answer = { size: 13, line: 16 };
