import { expect, test } from 'vitest';
import { edgesOf, type DecisionTree } from '../../engine/tree/tree.ts';
import { piecesOf } from './tree-pieces.ts';

/** A binary tree of the given depth: `q` asks, `ql` and `qr` follow. */
function deep(depth: number): DecisionTree {
	const nodes: DecisionTree['nodes'][number][] = [];
	const grow = (id: string, left: number) => {
		const answers = ['l', 'r'].map((side) => ({
			id: side,
			label: side,
			because: '',
			go: id + side,
		}));
		nodes.push(
			left > 0 ? { id, title: `${id}?`, summary: '', answers } : { id, title: id, summary: '' },
		);
		if (left > 0) for (const { go } of answers) grow(go, left - 1);
	};
	grow('q', depth);
	return { id: 'deep', title: 'Deep', start: 'q', nodes, aliases: {} };
}

test('a tree that fits stays whole', () => {
	const pieces = piecesOf(deep(2), () => true);

	expect(pieces).toHaveLength(1);
	expect(pieces[0]?.continued).toEqual([]);
});

test('every edge of a tree that does not fit is drawn in exactly one piece', () => {
	const tree = deep(6);
	const pieces = piecesOf(tree, ({ nodes }) => nodes.length <= 15);
	const drawn = pieces
		.flatMap((piece) => edgesOf(piece.tree))
		.map((edge) => Object.values(edge).join(' '));

	expect(pieces.length).toBeGreaterThan(8);
	expect(drawn.toSorted()).toEqual(
		edgesOf(tree)
			.map((edge) => Object.values(edge).join(' '))
			.toSorted(),
	);
	expect(pieces.every((piece) => piece.tree.nodes.length <= 15)).toBe(true);
});

test('each continued node begins a piece of its own', () => {
	const pieces = piecesOf(deep(4), ({ nodes }) => nodes.length <= 7);
	const starts = pieces.map(({ tree }) => tree.start);

	expect(pieces.flatMap(({ continued }) => continued).every((id) => starts.includes(id))).toBe(
		true,
	);
});
