import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DecisionTree } from '../../engine/tree/tree.ts';
import { readDocument } from '../../model/read/document.ts';
import { widthOf } from './drawn-text.ts';
import { readTree } from '../../model/tree/document.ts';
import { drawnAtMost, drawTree, type Drawing, type DrawnNode } from './tree-drawing.ts';
import {
	answersTo,
	generatedTree,
	treeOfEdges,
	umbrella,
} from '../../tests/fixtures/tree-samples.ts';

const folder = 'content/decision-trees';
const real = readdirSync(folder)
	.filter((file) => file.endsWith('.mdx'))
	.map((file) => {
		const id = file.replace('.mdx', '');
		return readTree(
			readDocument(
				`${folder}/${file}`,
				'decision-trees',
				id,
				readFileSync(`${folder}/${file}`, 'utf8'),
			),
		).tree;
	});
const samples: [string, DecisionTree][] = [
	umbrella,
	...real,
	generatedTree(40),
	generatedTree(500),
].map((tree) => [`${tree.id} (${tree.nodes.length})`, tree]);

test.each(samples)('%s is drawn with every node and every answer', (_, tree) => {
	for (const { nodes, edges } of formsOf(tree)) {
		expect(nodes.map(({ id }) => id).toSorted()).toEqual(tree.nodes.map(({ id }) => id).toSorted());
		expect(
			edges.map(({ node, answer, target }) => `${node} ${answer} ${target}`).toSorted(),
		).toEqual(
			answersTo(tree)
				.map(({ node, answer, target }) => `${node} ${answer} ${target}`)
				.toSorted(),
		);
	}
});

test.each(samples)('in %s no node overlaps another or leaves the drawing', (_, tree) => {
	for (const { nodes, width, height } of formsOf(tree)) {
		const sorted = nodes.toSorted((a, b) => a.y - b.y);
		for (const [index, node] of sorted.entries()) {
			expect(
				node.x >= 0 &&
					node.y >= 0 &&
					node.x + node.width <= width &&
					node.y + node.height <= height,
			).toBe(true);
			const near = sorted.slice(index + 1).filter(({ y }) => y < node.y + node.height);
			expect(
				near.filter((other) => other.x < node.x + node.width && node.x < other.x + other.width),
			).toEqual([]);
		}
	}
});

test.each(samples)('in %s all words stand inside their node', (_, tree) => {
	for (const { nodes } of formsOf(tree))
		for (const node of nodes) expect(outside(node)).toEqual([]);
});

test.each(samples)('in %s lines stay inside the drawing and end at their target', (_, tree) => {
	for (const { nodes, edges, width, height } of formsOf(tree)) {
		const frames = new Map(nodes.map((node) => [node.id, node]));
		for (const { path, target } of edges) {
			const end = endOf(path);
			const { x, y, width: across, height: down } = frames.get(target) as DrawnNode;
			expect(end.x >= x && end.x <= x + across + 3 && end.y >= y - 1 && end.y <= y + down).toBe(
				true,
			);
			expect(end.xs.every((at) => at >= 0 && at <= width) && end.y <= height).toBe(true);
		}
	}
});

test.each(real.map((tree): [string, DecisionTree] => [tree.id, tree]))(
	'%s fits a phone and, in levels, the page',
	(_, tree) => {
		const drawings = drawTree(tree);
		expect(drawings?.narrow.width).toBeLessThanOrEqual(342);
		expect(drawings?.wide?.width).toBeLessThanOrEqual(960);
	},
);

test('500 nodes are drawn in narrow form, in reasonable time', () => {
	const from = performance.now();
	const drawings = drawTree(generatedTree(500));

	expect(drawings?.wide).toBeUndefined();
	expect(performance.now() - from).toBeLessThan(5000);
});

test('a tree beyond the limits is not drawn', () => {
	expect(drawTree(generatedTree(drawnAtMost.nodes))).toBeDefined();
	expect(drawTree(generatedTree(drawnAtMost.nodes + 1))).toBeUndefined();
	const answers = Array.from({ length: drawnAtMost.edges + 1 }, () => 'a b').join(',');
	expect(drawTree(treeOfEdges(answers))).toBeUndefined();
});

test('a broken tree is drawn as far as it goes', () => {
	const { narrow, wide } = drawTree(treeOfEdges('a b,b a,a nowhere,c d')) ?? {};

	for (const drawing of [narrow, wide]) {
		expect(drawing?.nodes).toHaveLength(4);
		expect(drawing?.edges).toHaveLength(3);
	}
});

function formsOf(tree: DecisionTree): Drawing[] {
	const { narrow, wide } = drawTree(tree) ?? {};
	return [narrow, wide].filter((form) => form !== undefined);
}

function outside({ x, y, width, height, text }: DrawnNode): string[] {
	const below = text.y + (text.lines.length - 1) * 18 + 4;
	return text.lines.filter(
		(line) =>
			text.x < x || text.y - 10 < y || below > y + height || text.x + widthOf(line, 14) > x + width,
	);
}

/** The tip of a line’s arrowhead, and every x on its way. */
function endOf(path: string) {
	const [way = ''] = path.split('m');
	let [x, y] = [0, 0];
	const xs: number[] = [];
	for (const [, command = '', rest = ''] of way.matchAll(/([MHVCq])([^MHVCq]*)/g)) {
		const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
		if (command === 'H') x = numbers[0] ?? x;
		else if (command === 'V') y = numbers[0] ?? y;
		else if (command === 'q') [x, y] = [x + (numbers[2] ?? 0), y + (numbers[3] ?? 0)];
		else [x, y] = [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
		xs.push(x);
	}
	return { x, y, xs };
}
