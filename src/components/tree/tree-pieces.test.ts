import { expect, test } from 'vitest';
import { edgesOf } from '../../engine/tree/tree.ts';
import { generatedTree } from '../../tests/fixtures/trees.ts';
import { piecesOf } from './tree-pieces.ts';

/** A binary tree of the given depth. */
const deep = (depth: number) => generatedTree(2 ** (depth + 1) - 1, 2);

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
