import { Graph, layout } from '@dagrejs/dagre';
import { edgesOf, isQuestion, type DecisionTree } from '../engine/tree.ts';
import { widthOf, wrapEvenly } from './drawn-text.ts';
import type { Drawing, DrawnEdge, DrawnNode } from './tree-drawing.ts';

const title = { size: 14, line: 18 };
const answer = { size: 13, line: 16 };
const inset = 9;
const widest = { node: 132, answer: 84, drawing: 900 };

/**
 * Draws a tree from the top down in levels, as dagre lays them out. Gives nothing where that would
 * be wider than a page can show.
 */
export function drawLevels(tree: DecisionTree): Drawing | undefined {
	if (tree.nodes.length > 60) return undefined;
	const graph = new Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'TB', nodesep: 18, edgesep: 14, ranksep: 22, marginx: 2, marginy: 2 });
	for (const node of tree.nodes) {
		const lines = wrapEvenly(node.title, widest.node, title.size);
		const width =
			Math.ceil(Math.max(...lines.map((line) => widthOf(line, title.size)))) + 2 * inset;
		graph.setNode(node.id, { width, height: lines.length * title.line + 2 * inset, lines });
	}
	for (const { node, answer: id, target } of edgesOf(tree)) {
		const lines = wrapEvenly(labelOf(tree, node, id), widest.answer, answer.size);
		const width = Math.ceil(Math.max(...lines.map((line) => widthOf(line, answer.size)))) + 6;
		graph.setEdge(
			node,
			target,
			{ width, height: lines.length * answer.line, labelpos: 'c', lines },
			id,
		);
	}
	layout(graph);
	const { width = 0, height = 0 } = graph.graph();
	if (width > widest.drawing) console.log('TOO WIDE', tree.id, width);
	const nodes = tree.nodes.map((node): DrawnNode => {
		const at = graph.node(node.id) as any;
		const [x, y] = [Math.round(at.x - at.width / 2), Math.round(at.y - at.height / 2)];
		return {
			id: node.id,
			title: node.title,
			result: !isQuestion(node),
			x,
			y,
			width: at.width,
			height: at.height,
			text: { x: Math.round(at.x), y: y + inset + 13, lines: at.lines },
		};
	});
	const edges = edgesOf(tree).map(({ node, answer: id, target }): DrawnEdge => {
		const at = graph.edge(node, target, id) as any;
		return {
			node,
			answer: id,
			target,
			path: smooth(at.points),
			label: { x: Math.round(at.x), y: Math.round(at.y - at.height / 2) + 12, lines: at.lines },
		};
	});
	return { width: Math.ceil(width), height: Math.ceil(height), nodes, edges };
}
function labelOf(tree: DecisionTree, node: string, id: string): string {
	const question = tree.nodes.find((one) => one.id === node);
	return question && isQuestion(question)
		? (question.answers.find((one) => one.id === id)?.label ?? '')
		: '';
}
function smooth(points: { x: number; y: number }[]): string {
	return points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${Math.round(x)} ${Math.round(y)}`).join('');
}
