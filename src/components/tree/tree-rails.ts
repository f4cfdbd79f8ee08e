import {
	isQuestion,
	type DecisionTree,
	type Question,
	type Result,
} from '../../engine/tree/tree.ts';
import { drawingOrder } from './drawing-order.ts';
import { wrapEvenly } from './drawn-text.ts';
import { lanesOf, type Span } from './lanes.ts';
import type { Drawing, DrawnEdge, DrawnNode, DrawnText } from './tree-drawing.ts';

const page = 330; // fits a phone 390 pixels wide, with the page’s own margins
const narrowest = 200; // of a node
const title = { size: 14, line: 18 };
const answer = { size: 13, line: 17 };
const inset = 10;
const gap = 14;
const turn = 5; // radius where a line turns

/**
 * Draws a tree as one column. Answers stand at the right edge of their question; from there a line
 * runs down a rail to its target. Answers to one target share its rail.
 */
export function drawRails(tree: DecisionTree): Drawing {
	// How wide nodes may be depends on the rails, which depend on the order alone.
	const order = drawingOrder(tree);
	const places = new Map(order.map(({ id }, index) => [id, index]));
	const spans = spansOf(order, places);
	const { lanes, count } = lanesOf(spans);
	const pitch = count > 8 ? 7 : 9;
	const width = Math.max(narrowest, page - (count + 1) * pitch);
	const column = stack(order, width);
	const nodes = column.map(({ node }) => node);
	const railAt = (id: string) => width + ((lanes.get(id) ?? 0) + 1) * pitch;
	const edges = column.flatMap(({ answers }) =>
		answers.flatMap(({ label, ...edge }): DrawnEdge[] => {
			const target = nodes[places.get(edge.target) ?? -1];
			if (!target) return [];
			const from = label.y - 4 + ((label.lines.length - 1) * answer.line) / 2;
			return [
				{ ...edge, label, path: rail(width, Math.round(from), railAt(edge.target), entry(target)) },
			];
		}),
	);
	return { width: width + (count + 1) * pitch, height: heightOf(nodes), nodes, edges };
}

/** From which row to which row each target’s rail runs. */
function spansOf(order: (Question | Result)[], places: Map<string, number>): Span[] {
	const spans = new Map<string, Span>();
	for (const [row, node] of order.entries()) {
		for (const { go } of isQuestion(node) ? node.answers : []) {
			const to = places.get(go);
			if (to === undefined) continue;
			const span = spans.get(go) ?? { id: go, from: to, to };
			spans.set(go, { id: go, from: Math.min(span.from, row), to: Math.max(span.to, row) });
		}
	}
	return [...spans.values()];
}

interface Stacked {
	node: DrawnNode;
	answers: { node: string; answer: string; target: string; label: DrawnText }[];
}

function stack(order: (Question | Result)[], width: number): Stacked[] {
	let y = 2;
	return order.map((node) => {
		const lines = wrapEvenly(node.title, width - 2 * inset, title.size);
		const text = { x: inset, y: y + inset + 12, lines };
		let below = y + inset + lines.length * title.line;
		const answers = (isQuestion(node) ? node.answers : []).map(({ id, label, go }) => {
			const lines = wrapEvenly(label, width - 2 * inset, answer.size);
			const text = { x: width - inset, y: below + 16, lines };
			below += lines.length * answer.line + 4;
			return { node: node.id, answer: id, target: go, label: text };
		});
		const height = below + inset - 2 - y;
		const frame = { x: 1, y, width: width - 1, height };
		y += height + gap;
		return {
			node: { id: node.id, title: node.title, result: !isQuestion(node), ...frame, text },
			answers,
		};
	});
}

/** Where lines reach a node: beside its first line. */
function entry({ y }: DrawnNode): number {
	return y + inset + title.line / 2 - 1;
}

/** Out to the rail, along it, and back to the node with an open arrowhead. */
function rail(edge: number, from: number, x: number, to: number): string {
	const way = to > from ? turn : -turn;
	return (
		`M${edge} ${from}H${x - turn}q${turn} 0 ${turn} ${way}V${to - way}q0 ${way}-${turn} ${way}` +
		`H${edge + 2}m4-4-4 4 4 4`
	);
}

function heightOf(nodes: DrawnNode[]): number {
	return nodes.reduce((most, { y, height }) => Math.max(most, y + height + 2), 0);
}
