import { Graph, layout } from '@dagrejs/dagre';
import { isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import { answer, signOf, title } from './drawing.ts';
import { sans, wrapEvenly } from './drawn-text.ts';

/** A place in a drawing. */
export interface Point {
	x: number;
	y: number;
}

/** A text with the room it takes, and its middle, as dagre lays it out. */
export interface Block extends Point {
	width: number;
	height: number;
	lines: string[];
}

/** An answer on its way: its label, which stands on its line, and where that line passes a level. */
export interface Way extends Block {
	points: Point[];
}

/** How far the title of a node stands from its frame. */
export const inset = 9;

/** How wide lines of text may be. */
export interface Widest {
	node: number;
	answer: number;
}

/** So many nodes are laid out in all: a small tree in many orders, a large one in few. */
const patience = 200;

/**
 * Lays a tree out in levels from the top down. What dagre makes hangs on the order in which it hears
 * of nodes and answers, so several are tried, and the layout is taken whose lines cross least; of
 * those, the one whose lines run least to the side. Where the first is wider than `wanted`, no other
 * order is tried: its texts are too wide.
 */
export function layOut(tree: DecisionTree, widest: Widest, wanted: number): Graph {
	const blocks = blocksOf(tree, widest);
	const random = sequence();
	let best = laidOut(tree, blocks, (order) => order);
	if (widthOf(best) > wanted) return best;
	let least = costOf(best);
	for (let left = Math.floor(patience / tree.nodes.length); left > 0 && least > 0; left -= 1) {
		const graph = laidOut(tree, blocks, (order) => shuffled(order, random));
		const cost = costOf(graph);
		if (cost < least) [best, least] = [graph, cost];
	}
	return best;
}

/** How wide a drawing of a layout is. */
export function widthOf(graph: Graph): number {
	return Math.ceil((graph.graph() as { width?: number }).width ?? 0);
}

type Sizes = Map<unknown, Pick<Block, 'width' | 'height' | 'lines'>>;

function blocksOf(tree: DecisionTree, widest: Widest): Sizes {
	const sizes: Sizes = new Map();
	for (const node of tree.nodes) {
		const size = sizeOf(node.title, widest.node, title, inset);
		const sign = signOf(node);
		const wide = sign ? Math.ceil(sans.widthOf(sign, answer.size)) + 2 * inset : 0;
		sizes.set(node, {
			...size,
			width: Math.max(size.width, wide),
			height: size.height + (sign ? answer.line : 0),
		});
		for (const each of isQuestion(node) ? node.answers : [])
			sizes.set(each, sizeOf(each.label, widest.answer, answer, 4));
	}
	return sizes;
}

function sizeOf(text: string, width: number, type: { size: number; line: number }, inset: number) {
	// A word is not broken for a few pixels.
	const words = text.split(/\s+/).map((word) => sans.widthOf(word, type.size));
	const lines = wrapEvenly(text, Math.max(width, Math.min(110, Math.max(...words))), type.size);
	const longest = Math.max(...lines.map((line) => sans.widthOf(line, type.size)));
	return {
		lines,
		width: Math.ceil(longest) + 2 * inset,
		height: lines.length * type.line + 2 * inset,
	};
}

function laidOut(
	tree: DecisionTree,
	sizes: Sizes,
	inOrder: <Each>(all: readonly Each[]) => readonly Each[],
): Graph {
	const graph = new Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'TB', nodesep: 16, edgesep: 12, ranksep: 44, marginx: 2, marginy: 2 });
	const nodes = inOrder(tree.nodes);
	for (const node of nodes) graph.setNode(node.id, { ...sizes.get(node) });
	for (const node of nodes.filter(isQuestion)) {
		for (const each of inOrder(node.answers)) {
			if (!graph.hasNode(each.go)) continue;
			graph.setEdge(node.id, each.go, { ...sizes.get(each), labelpos: 'c' }, each.id);
		}
	}
	layout(graph);
	return graph;
}

/** A crossing is worse than any way to the side. */
function costOf(graph: Graph): number {
	const ways = graph.edges().map((edge) => (graph.edge(edge) as unknown as Way).points);
	const sideways = ways.flatMap((points) =>
		points.slice(1).map(({ x }, at) => Math.abs(x - (points[at]?.x ?? x))),
	);
	const crossings = ways.flatMap((way, at) =>
		ways.slice(at + 1).flatMap((other) => pairsOf(way, other)),
	);
	return 1e6 * crossings.length + sideways.reduce((sum, each) => sum + each, 0);
}

/** The pieces of two lines that cross each other. */
function pairsOf(way: readonly Point[], other: readonly Point[]): true[] {
	return way.slice(1).flatMap((to, at) =>
		other.slice(1).flatMap((end, from): true[] => {
			const [start, begin] = [way[at] as Point, other[from] as Point];
			const parts = (a: Point, b: Point, c: Point, d: Point) => side(a, b, c) * side(a, b, d) < 0;
			return parts(start, to, begin, end) && parts(begin, end, start, to) ? [true] : [];
		}),
	);
}

/** On which side of a line a place is. */
function side(a: Point, b: Point, place: Point): number {
	return (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x);
}

function shuffled<Each>(all: readonly Each[], random: () => number): Each[] {
	const order = [...all];
	for (let at = order.length - 1; at > 0; at -= 1) {
		const other = Math.floor(random() * (at + 1));
		[order[at], order[other]] = [order[other] as Each, order[at] as Each];
	}
	return order;
}

/** Numbers from 0 to 1 that look random and are the same in every build. */
function sequence(): () => number {
	let last = 1;
	return () => (last = (last * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}
