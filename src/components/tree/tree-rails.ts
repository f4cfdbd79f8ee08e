import { edgesOf, isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import { drawingOrder } from './drawing-order.ts';
import { answer, signOf, title, type Drawing, type DrawnEdge } from './drawing.ts';
import { wrapEvenly } from './drawn-text.ts';
import { lanesOf } from './lanes.ts';

const page = 330; // fits a phone 390 pixels wide, with the page’s own margins
const narrowest = 200; // of a node
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
	const rows = new Map(order.map(({ id }, row) => [id, row]));
	const edges = edgesOf(tree).filter(({ target }) => rows.has(target));
	const { lanes, count } = lanesOf(
		[...Map.groupBy(edges, ({ target }) => target)].map(([id, arriving]) => {
			const met = [id, ...arriving.map(({ node }) => node)].map((each) => rows.get(each) ?? 0);
			return { id, from: Math.min(...met), to: Math.max(...met) };
		}),
	);
	const pitch = count > 8 ? 7 : 9;
	const width = Math.max(narrowest, page - (count + 1) * pitch);

	let y = 2;
	const stack = order.map((node) => {
		const lines = wrapEvenly(node.title, width - 2 * inset, title.size);
		const sign = signOf(node);
		const above = sign ? answer.line : 0;
		let below = y + inset + above + lines.length * title.line;
		const answers = (isQuestion(node) ? node.answers : []).map(({ id, label, go }) => {
			const lines = wrapEvenly(label, width - 2 * inset, answer.size);
			const text = { x: width - inset, y: below + 16, lines };
			below += lines.length * answer.line + 4;
			return { node: node.id, answer: id, target: go, label: text };
		});
		const frame = { x: 1, y, width: width - 1, height: below + inset - 2 - y };
		const text = { x: inset, y: y + inset + above + 12, lines };
		y += frame.height + gap;
		return { drawn: { id: node.id, result: !isQuestion(node), ...frame, text, sign }, answers };
	});
	const nodes = stack.map(({ drawn }) => drawn);
	const tops = new Map(nodes.map(({ id, y }) => [id, y]));
	return {
		width: width + (count + 1) * pitch,
		height: y - gap + 2,
		nodes,
		edges: stack.flatMap(({ answers }) =>
			answers.flatMap((edge): DrawnEdge[] => {
				const [top, lane] = [tops.get(edge.target), lanes.get(edge.target)];
				if (top === undefined || lane === undefined) return [];
				const { y, lines } = edge.label;
				const from = Math.round(y - 4 + ((lines.length - 1) * answer.line) / 2);
				// A line arrives beside the first line of its target.
				const to = top + inset + title.line / 2 - 1;
				return [{ ...edge, path: rail(width, from, width + (lane + 1) * pitch, to) }];
			}),
		),
	};
}

/** Out to the rail, along it, and back to the node with an open arrowhead. */
function rail(edge: number, from: number, x: number, to: number): string {
	const way = to > from ? turn : -turn;
	return (
		`M${edge} ${from}H${x - turn}q${turn} 0 ${turn} ${way}V${to - way}q0 ${way}-${turn} ${way}` +
		`H${edge + 2}m4-4-4 4 4 4`
	);
}
