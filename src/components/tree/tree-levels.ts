import { Graph, layout } from '@dagrejs/dagre';
import { edgesOf, isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import { widthOf, wrapEvenly } from './drawn-text.ts';
import { curve, portsOf, type Point } from './level-lines.ts';
import type { Drawing, DrawnEdge, DrawnNode } from './tree-drawing.ts';

const title = { size: 14, line: 18 };
const answer = { size: 13, line: 16 };
const inset = 9;
const most = { nodes: 60, width: 1040 }; // beyond, its type would be too small on the page

/** How wide lines of text may be; the next one is tried where the drawing gets wider than a page. */
const tries = [
	{ node: 140, answer: 90, wanted: 860 },
	{ node: 104, answer: 66, wanted: most.width },
];

/** A label with the room it takes; dagre adds where its middle lies. */
interface Block {
	width: number;
	height: number;
	lines: string[];
	x: number;
	y: number;
	points: Point[];
}

/**
 * Draws a tree from the top down in levels, as dagre lays them out. Gives nothing where that would
 * be wider than a page can show.
 */
export function drawLevels(tree: DecisionTree): Drawing | undefined {
	if (tree.nodes.length > most.nodes) return undefined;
	for (const { wanted, ...widest } of tries) {
		const drawing = drawn(tree, laidOut(tree, widest));
		if (drawing.width <= wanted) return drawing;
	}
	return undefined;
}

function laidOut(tree: DecisionTree, widest: { node: number; answer: number }): Graph {
	const graph = new Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'TB', nodesep: 16, edgesep: 12, ranksep: 44, marginx: 2, marginy: 2 });
	for (const node of tree.nodes) {
		graph.setNode(node.id, block(node.title, widest.node, title, inset));
	}
	for (const node of tree.nodes.filter(isQuestion)) {
		for (const { id, label, go } of node.answers) {
			if (!graph.hasNode(go)) continue;
			graph.setEdge(node.id, go, { ...block(label, widest.answer, answer, 4), labelpos: 'c' }, id);
		}
	}
	layout(graph);
	return graph;
}

function block(text: string, width: number, type: { size: number; line: number }, inset: number) {
	const lines = wrapEvenly(text, width, type.size);
	const longest = Math.max(...lines.map((line) => widthOf(line, type.size)));
	return {
		lines,
		width: Math.ceil(longest) + 2 * inset,
		height: lines.length * type.line + 2 * inset,
	};
}

function drawn(tree: DecisionTree, graph: Graph): Drawing {
	const nodes = tree.nodes.map((node): DrawnNode => {
		const { x, y, width, height, lines } = graph.node(node.id) as unknown as Block;
		const corner = { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
		const text = { x: corner.x + inset, y: corner.y + inset + 13, lines };
		return {
			id: node.id,
			title: node.title,
			result: !isQuestion(node),
			...corner,
			width,
			height,
			text,
		};
	});
	const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
	return {
		width: Math.ceil(width),
		height: Math.ceil(height),
		nodes,
		edges: drawnEdges(tree, graph, nodes),
	};
}

function drawnEdges(tree: DecisionTree, graph: Graph, nodes: DrawnNode[]): DrawnEdge[] {
	const frames = new Map(nodes.map((node) => [node.id, { ...node, level: levelOf(node, nodes) }]));
	const edges = edgesOf(tree).flatMap((edge) => {
		const [from, to] = [frames.get(edge.node), frames.get(edge.target)];
		const label = graph.edge(edge.node, edge.target, edge.answer) as unknown as Block | undefined;
		return from && to && label ? [{ edge, from, to, label, bends: bendsOf(label) }] : [];
	});
	const lines = portsOf(edges);
	return edges.map(({ edge, label: { x, y, height, lines: words } }, index) => {
		const label = { x: Math.round(x), y: Math.round(y - height / 2) + 16, lines: words };
		return { ...edge, path: curve(lines[index] ?? []), label };
	});
}

/** The nodes of a level are centred on one line. */
function levelOf(node: DrawnNode, nodes: DrawnNode[]) {
	const middle = ({ y, height }: DrawnNode) => y + height / 2;
	const level = nodes.filter((other) => Math.abs(middle(other) - middle(node)) < 2);
	return {
		top: Math.min(...level.map(({ y }) => y)),
		bottom: Math.max(...level.map(({ y, height }) => y + height)),
	};
}

/** Where dagre bends a line between its ends; past its own label it runs straight down. */
function bendsOf({ points, x, y, height }: Block): Point[] {
	const half = height / 2 - 4;
	return points.slice(1, -1).flatMap((point) =>
		point.x === x && point.y === y
			? [
					{ x, y: y - half },
					{ x, y: y + half },
				]
			: [point],
	);
}
