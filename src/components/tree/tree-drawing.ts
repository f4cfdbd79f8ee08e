import type { DecisionTree } from '../../engine/tree/tree.ts';
import type { Drawing } from './drawing.ts';
import { drawLevels } from './tree-levels.ts';
import { drawRails } from './tree-rails.ts';

/** A tree drawn twice: `wide` spreads over levels, `narrow` is one column that fits a phone. */
export interface Drawings {
	narrow: Drawing;
	/** Left out where the levels would be too wide to be read. */
	wide?: Drawing;
}

const drawn = new WeakMap<DecisionTree, Drawings>();

/** Lays a tree out for its diagram, once for all places that show it. */
export function drawTree(tree: DecisionTree): Drawings {
	const known = drawn.get(tree);
	if (known) return known;
	const wide = drawLevels(tree);
	const drawings = { narrow: drawRails(tree), ...(wide && { wide }) };
	drawn.set(tree, drawings);
	return drawings;
}
