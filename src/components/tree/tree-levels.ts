import type { Graph } from '@dagrejs/dagre';
import { edgesOf, isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import { answer, signOf, type Drawing, type DrawnEdge, type DrawnNode } from './drawing.ts';
import { bestOrder, inset, layOut, ownOrder, widthOf } from './tree-layout.ts';
import type { Block, Order, Point, Way } from './tree-layout.ts';

/** Beyond these its type would be too small on the page. */
const most = { nodes: 60, width: 860 };

/** How wide lines of text may be; the next is taken where the drawing would not fit a page of middle width. */
const rooms = [
	{ node: 140, answer: 90, wanted: 735 },
	{ node: 120, answer: 76, wanted: 735 },
	{ node: 104, answer: 66, wanted: 735 },
	{ node: 90, answer: 62, wanted: 735 },
	{ node: 80, answer: 56, wanted: most.width },
] as const;

const orders = new WeakMap<DecisionTree, Order>();

/**
 * Draws a tree from the top down in levels, as dagre lays them out, in the order that suits the same
 * tree in its `own` words. Gives nothing where that would be wider than a page can show.
 */
export function drawLevels(tree: DecisionTree, own = tree): Drawing | undefined {
	if (tree.nodes.length > most.nodes) return undefined;
	const order = orderOf(own);
	const room = roomFor(tree, order);
	return room && drawn(tree, layOut(tree, room, order));
}

/** The best order for a tree, sought once for all its forms. */
function orderOf(tree: DecisionTree): Order {
	const known = orders.get(tree);
	if (known) return known;
	const own = ownOrder(tree);
	const order = bestOrder(tree, roomFor(tree, own) ?? rooms[0]);
	orders.set(tree, order);
	return order;
}

function roomFor(tree: DecisionTree, order: Order) {
	return rooms.find((room) => widthOf(layOut(tree, room, order)) <= room.wanted);
}

function drawn(tree: DecisionTree, graph: Graph): Drawing {
	const blocks = new Map(tree.nodes.map(({ id }) => [id, graph.node(id) as unknown as Block]));
	const nodes = tree.nodes.map((node): DrawnNode => {
		const { x, y, width, height, lines } = blocks.get(node.id) as Block;
		const corner = { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
		const sign = signOf(node);
		const top = corner.y + inset + 13 + (sign ? answer.line : 0);
		const text = { x: corner.x + inset, y: top, lines };
		return { id: node.id, result: !isQuestion(node), ...corner, width, height, text, sign };
	});
	const ways = edgesOf(tree).flatMap((edge) => {
		const way = graph.edge(edge.node, edge.target, edge.answer) as unknown as Way | undefined;
		const [from, to] = [blocks.get(edge.node), blocks.get(edge.target)];
		return way && from && to ? [{ edge, way, from, to }] : [];
	});
	const leave = ports(ways.map(({ way, from }) => ({ node: from, next: way.points[1] as Point })));
	const arrive = ports(ways.map(({ way, to }) => ({ node: to, next: way.points.at(-2) as Point })));
	const tallest = new Map<number, number>();
	for (const { y, height } of [...blocks.values(), ...ways.map(({ way }) => way)])
		tallest.set(y, Math.max(tallest.get(y) ?? 0, height));
	const past = ({ x, y }: Point): Passage => {
		const half = (tallest.get(y) ?? 0) / 2;
		return { x, top: y - half, bottom: y + half };
	};
	const edges = ways.map(({ edge, way, from, to }, index): DrawnEdge => {
		const start = past({ x: leave[index] ?? from.x, y: from.y });
		const end = past({ x: arrive[index] ?? to.x, y: to.y });
		const path = line([
			{ ...start, top: from.y + from.height / 2 },
			...way.points.slice(1, -1).map(past),
			{ ...end, bottom: to.y - to.height / 2 },
		]);
		const y = Math.round(way.y - way.height / 2) + 16;
		return { ...edge, path, label: { x: Math.round(way.x), y, lines: way.lines } };
	});
	const { height = 0 } = graph.graph() as { height?: number };
	return { width: widthOf(graph), height: Math.ceil(height), nodes, edges };
}

/** Where lines meet the edges of nodes: side by side, in the order in which they run, so that none cross there. */
function ports(lines: { node: Block; next: Point }[]): number[] {
	return lines.map((line) => {
		const { node, next } = line;
		const beside = lines.filter((other) => other.node === node);
		// A line by itself need not bend for a few pixels.
		if (beside.length === 1 && Math.abs(next.x - node.x) < node.width / 4) return next.x;
		const place = beside.toSorted((a, b) => a.next.x - b.next.x).indexOf(line);
		const step = Math.min(26, node.width / (beside.length + 1));
		return node.x + (place - (beside.length - 1) / 2) * step;
	});
}

/** Where a line runs straight down, past what stands in a level. */
interface Passage {
	x: number;
	top: number;
	bottom: number;
}

/** An SVG path through the levels, which turns between them, with an open arrowhead. */
function line(passages: Passage[]): string {
	const [first, ...rest] = passages.map(({ x, top, bottom }) => ({
		x: Math.round(x),
		top: Math.round(top),
		bottom: Math.round(bottom),
	})) as [Passage, ...Passage[]];
	let path = `M${first.x} ${first.top}`;
	let from = first;
	for (const to of rest) {
		const middle = Math.round((from.bottom + to.top) / 2);
		if (to.x !== from.x)
			path += `V${from.bottom}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.top}`;
		from = to;
	}
	return `${path}V${from.bottom}m-4-4 4 4 4-4`;
}
