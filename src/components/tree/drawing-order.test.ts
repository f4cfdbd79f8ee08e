import { expect, test } from 'vitest';
import { drawingOrder } from './drawing-order.ts';
import { edgesOf } from '../../engine/tree/tree.ts';
import { treeOfEdges } from '../../tests/fixtures/trees.ts';
import { umbrella } from '../../tests/fixtures/umbrella.ts';

test('a question is followed by its own results, then by what it leads to', () => {
	expect(drawingOrder(umbrella).map(({ id }) => id)).toEqual([
		'is-it-raining',
		'do-you-see-clouds',
		'take-the-umbrella',
		'leave-it-at-home',
	]);
});

test('a node stands below all that lead to it', () => {
	const tree = treeOfEdges('a b,a c,b d,c b,c e');

	const order = drawingOrder(tree).map(({ id }) => id);

	for (const { node, target } of edgesOf(tree))
		expect(order.indexOf(node)).toBeLessThan(order.indexOf(target));
});

test('a broken tree still gives every node once', () => {
	const cycle = treeOfEdges('a b,b a,c d,b nowhere');

	expect(
		drawingOrder(cycle)
			.map(({ id }) => id)
			.toSorted(),
	).toEqual(['a', 'b', 'c', 'd']);
});
