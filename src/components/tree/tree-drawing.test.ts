import { expect, test } from 'vitest';
import { realBook } from '../../tests/fixtures/real-book.ts';
import { edgesOf, type DecisionTree } from '../../engine/tree/tree.ts';
import { readTree } from '../../model/tree/document.ts';
import { generatedTree, treeOfEdges } from '../../tests/fixtures/trees.ts';
import { umbrella } from '../../tests/fixtures/umbrella.ts';
import { answer, title, type Drawing, type DrawnNode } from './drawing.ts';
import { sans } from './drawn-text.ts';
import { drawTree } from './tree-drawing.ts';

const { documents } = realBook;
const real = documents
	.filter(({ kind }) => kind === 'decision-trees')
	.map((document): [string, DecisionTree] => [document.id, readTree(document).tree]);
const samples: [string, DecisionTree][] = [
	['umbrella', umbrella],
	...real,
	['a tree of 40 nodes', generatedTree(40)],
	['a tree of 500 nodes', generatedTree(500)],
];

test.each(samples)('%s is drawn with every node and every answer', (_, tree) => {
	for (const { nodes, edges } of formsOf(tree)) {
		expect(nodes.map(({ id }) => id).toSorted()).toEqual(tree.nodes.map(({ id }) => id).toSorted());
		expect(edges.map(tripleOf).toSorted()).toEqual(edgesOf(tree).map(tripleOf).toSorted());
	}
});

test.each(samples)('in %s no node overlaps another or leaves the drawing', (_, tree) => {
	for (const { nodes, width, height } of formsOf(tree)) {
		const sorted = nodes.toSorted((a, b) => a.y - b.y);
		for (const [index, node] of sorted.entries()) {
			expect([node.x, node.y].every((at) => at >= 0)).toBe(true);
			expect(node.x + node.width).toBeLessThanOrEqual(width);
			expect(node.y + node.height).toBeLessThanOrEqual(height);
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

test.each(samples)('in %s lines pass no other node and end at their target', (_, tree) => {
	for (const { nodes, edges, width, height } of formsOf(tree)) {
		const frames = new Map(nodes.map((node) => [node.id, node]));
		for (const { path, node, target } of edges) {
			const points = pointsOf(path);
			const end = points.at(-1) ?? expect.fail(`The line to ${target} has no points.`);
			const { x, y, ...size } = frames.get(target) as DrawnNode;
			expect(end.x >= x && end.x <= x + size.width + 3).toBe(true);
			expect(end.y >= y - 1 && end.y <= y + size.height).toBe(true);
			for (const { x, y } of points)
				expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
			const others = nodes.filter(({ id }) => id !== node && id !== target);
			expect(others.filter((other) => points.some((point) => isIn(point, other)))).toEqual([]);
		}
	}
});

test.each(real)('%s fits a phone and, in levels, the page', (_, tree) => {
	const drawings = drawTree(tree);
	expect(drawings.narrow.width).toBeLessThanOrEqual(342);
	expect(drawings.wide?.width).toBeLessThanOrEqual(960);
});

test('a large tree is only drawn in narrow form', () => {
	expect(drawTree(generatedTree(500))).not.toHaveProperty('wide');
});

test.each(real)('in %s lines cross only where no other order helps', (id, tree) => {
	const must: Record<string, number> = {
		'what-is-this-software-for': 2,
		'may-the-experiment-ship-beside-something-critical': 1,
	};
	const lines = drawTree(tree).wide?.edges.map(({ path }) => pointsOf(path)) ?? [];
	const crossing = lines.flatMap((line, at) =>
		lines.slice(at + 1).filter((other) => crosses(line, other)),
	);
	expect(crossing.length).toBeLessThanOrEqual(must[id] ?? 0);
});

test('two lines that cross are seen to cross', () => {
	const line = (path: string) => pointsOf(path);
	expect(crosses(line('M0 0V10C0 20 10 20 10 30'), line('M10 0V10C10 20 0 20 0 30'))).toBe(true);
	expect(crosses(line('M0 0V10C0 20 10 20 10 30'), line('M20 0V10C20 20 15 20 15 30'))).toBe(false);
});

test('a broken tree is drawn as far as it goes', () => {
	const forms = formsOf(treeOfEdges('a b,b a,a nowhere,c d'));
	expect(forms.map(({ nodes, edges }) => [nodes.length, edges.length])).toEqual([
		[4, 3],
		[4, 3],
	]);
});

function formsOf(tree: DecisionTree): Drawing[] {
	return Object.values(drawTree(tree));
}

function tripleOf({ node, answer, target }: { node: string; answer: string; target: string }) {
	return `${node} ${answer} ${target}`;
}

function outside({ x, y, width, height, text, sign }: DrawnNode): string[] {
	const below = text.y + (text.lines.length - 1) * title.line + 4;
	const isSignOut = sign !== undefined && text.x + sans.widthOf(sign, answer.size) > x + width;
	if (isSignOut || (sign !== undefined && text.y - title.line - 9 < y)) return [sign];
	return text.lines.filter(
		(line) =>
			text.x < x ||
			text.y - 10 < y ||
			below > y + height ||
			text.x + sans.widthOf(line, title.size) > x + width,
	);
}

type Point = { x: number; y: number };

function crosses(line: Point[], other: Point[]): boolean {
	const side = (a: Point, b: Point, at: Point) =>
		(b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
	const parts = (a: Point, b: Point, c: Point, d: Point) => side(a, b, c) * side(a, b, d) < 0;
	return line.slice(1).some((to, at) => {
		const from = line[at] as Point;
		return other.slice(1).some((end, index) => {
			const start = other[index] as Point;
			return parts(from, to, start, end) && parts(start, end, from, to);
		});
	});
}

function isIn({ x, y }: { x: number; y: number }, node: DrawnNode): boolean {
	const across = x > node.x + 1 && x < node.x + node.width - 1;
	return across && y > node.y + 1 && y < node.y + node.height - 1;
}

/** Points along a line as far as its arrowhead: the corners of a rail, and of a curve five on its way. */
function pointsOf(path: string) {
	const [way = ''] = path.split('m');
	let [x, y] = [0, 0];
	const points: { x: number; y: number }[] = [];
	for (const [, command = '', rest = ''] of way.matchAll(/([MHVCq])([^MHVCq]*)/g)) {
		const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
		const [a = 0, b = 0, c = 0, d = 0] = numbers;
		const [fromX, fromY] = [x, y];
		if (command === 'H') x = a;
		else if (command === 'V') y = a;
		else if (command === 'q') [x, y] = [x + c, y + d];
		else [x, y] = [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
		if (command === 'C')
			for (const t of [0.2, 0.4, 0.6, 0.8]) {
				const at = (from: number, one: number, two: number, to: number) =>
					(1 - t) ** 3 * from +
					3 * t * (1 - t) ** 2 * one +
					3 * t * t * (1 - t) * two +
					t ** 3 * to;
				points.push({ x: at(fromX, a, c, x), y: at(fromY, b, d, y) });
			}
		points.push({ x, y });
	}
	return points;
}
