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
export interface Room {
	node: number;
	answer: number;
}

/** The order in which dagre hears of nodes, and of the answers of each: their keys. */
export type Order = readonly string[];

/** The order of the document. */
export function ownOrder(tree: DecisionTree): Order {
	return orderBy(tree, (all) => all);
}

/** So many nodes are laid out at most to find the best order: a small tree in many, a large one in few. */
const patience = 200;

/**
 * What dagre makes hangs on the order, so several are tried: best is the one whose lines cross least;
 * of those, the one whose lines run least to the side.
 */
export function bestOrder(tree: DecisionTree, room: Room): Order {
	const sizes = blocksOf(tree, room);
	const random = sequence();
	let order = ownOrder(tree);
	let best = order;
	let least = Infinity;
	for (let spent = 0; spent <= patience; spent += tree.nodes.length) {
		const cost = costOf(laidOut(tree, sizes, order));
		if (cost < least) [best, least] = [order, cost];
		order = orderBy(tree, (all) => shuffled(all, random));
	}
	return best;
}

function orderBy(
	tree: DecisionTree,
	inOrder: <Each>(all: readonly Each[]) => readonly Each[],
): Order {
	return inOrder(tree.nodes).flatMap((node) => {
		const answers = isQuestion(node) ? inOrder(node.answers) : [];
		return [node.id, ...answers.map(({ id }) => `${node.id} ${id}`)];
	});
}

/** Lays a tree out in levels from the top down. */
export function layOut(tree: DecisionTree, room: Room, order: Order): Graph {
	return laidOut(tree, blocksOf(tree, room), order);
}

function laidOut(tree: DecisionTree, sizes: Sizes, order: Order): Graph {
	const place = new Map(order.map((key, at) => [key, at]));
	const placed = <Each extends { id: string }>(all: readonly Each[], before = '') =>
		all.toSorted((a, b) => (place.get(before + a.id) ?? 0) - (place.get(before + b.id) ?? 0));
	const graph = new Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'TB', nodesep: 16, edgesep: 12, ranksep: 44, marginx: 2, marginy: 2 });
	const nodes = placed(tree.nodes);
	for (const node of nodes) graph.setNode(node.id, { ...sizes.get(node) });
	for (const node of nodes.filter(isQuestion)) {
		for (const each of placed(node.answers, `${node.id} `)) {
			if (!graph.hasNode(each.go)) continue;
			graph.setEdge(node.id, each.go, { ...sizes.get(each), labelpos: 'c' }, each.id);
		}
	}
	layout(graph);
	return graph;
}

/** How wide a drawing of a layout is. */
export function widthOf(graph: Graph): number {
	return Math.ceil((graph.graph() as { width?: number }).width ?? 0);
}

type Sizes = Map<unknown, Pick<Block, 'width' | 'height' | 'lines'>>;

function blocksOf(tree: DecisionTree, room: Room): Sizes {
	const sizes: Sizes = new Map();
	for (const node of tree.nodes) {
		const size = sizeOf(node.title, room.node, title, inset);
		const sign = signOf(node);
		const wide = sign ? Math.ceil(sans.widthOf(sign, answer.size)) + 2 * inset : 0;
		sizes.set(node, {
			...size,
			width: Math.max(size.width, wide),
			height: size.height + (sign ? answer.line : 0),
		});
		for (const each of isQuestion(node) ? node.answers : [])
			sizes.set(each, sizeOf(each.label, room.answer, answer, 4));
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
