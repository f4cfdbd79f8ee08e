import { edgesOf, type DecisionTree } from '../../engine/tree/tree.ts';
import type { Drawing } from './drawing.ts';
import { drawLevels } from './tree-levels.ts';
import { drawRails } from './tree-rails.ts';

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
