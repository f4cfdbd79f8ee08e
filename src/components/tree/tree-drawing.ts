import { edgesOf, type DecisionTree } from '../../engine/tree/tree.ts';
import { drawLevels } from './tree-levels.ts';
import { drawRails } from './tree-rails.ts';

/** A node as it is drawn: its frame, and its title in lines from the given baseline down. */
export interface DrawnNode {
	id: string;
	title: string;
	result: boolean;
	x: number;
	y: number;
	width: number;
	height: number;
	text: DrawnText;
}

/** Lines of text: `x` is where they are anchored, `y` the baseline of the first one. */
export interface DrawnText {
	x: number;
	y: number;
	lines: string[];
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

/** A tree drawn twice: `wide` spreads over levels, `narrow` is one column that fits a phone. */
export interface Drawings {
	narrow: Drawing;
	/** Left out where the levels would be too wide to be read. */
	wide?: Drawing;
}

/** A tree beyond this is told in words only: nobody could read its drawing. */
export const drawnAtMost = { nodes: 800, edges: 2000 };

const drawn = new WeakMap<DecisionTree, Drawings>();

/** Lays a tree out for its diagram, once for all places that show it; gives nothing for one without nodes or beyond `drawnAtMost`. */
export function drawTree(tree: DecisionTree): Drawings | undefined {
	const [nodes, edges] = [tree.nodes.length, edgesOf(tree).length];
	if (nodes === 0 || nodes > drawnAtMost.nodes || edges > drawnAtMost.edges) return undefined;
	const known = drawn.get(tree);
	if (known) return known;
	const wide = drawLevels(tree);
	const drawings = { narrow: drawRails(tree), ...(wide && { wide }) };
	drawn.set(tree, drawings);
	return drawings;
}
