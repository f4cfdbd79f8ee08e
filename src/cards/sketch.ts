import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { find } from '../export/markdown/read-page.ts';

/** The lines of a drawn tree, as SVG paths in its own measure. */
export interface Sketch {
	width: number;
	height: number;
	/** Frames of questions. */
	nodes: string[];
	/** Bars for results. */
	results: string[];
	/** What leads from node to node. */
	edges: string[];
}

/** The drawing of a page’s tree without words, in the form that suits a place best; nothing without one. */
export function sketchOf(page: Root, place: { width: number; height: number }): Sketch | undefined {
	const drawings: Sketch[] = [];
	const figure = find(page, ({ properties }) => hasClass(properties['className'], 'tree-diagram'));
	if (!figure) return undefined;
	visit(figure, 'element', (node) => {
		if (node.tagName === 'svg') drawings.push(read(node));
	});
	const scale = ({ width, height }: Sketch) => Math.min(place.width / width, place.height / height);
	return drawings.toSorted((a, b) => scale(b) - scale(a))[0];
}

function read(svg: Element): Sketch {
	const { width, height } = svg.properties;
	const sketch: Sketch = {
		width: Number(width),
		height: Number(height),
		nodes: [],
		results: [],
		edges: [],
	};
	visit(svg, 'element', (node) => {
		const isEdge = 'dataEdge' in node.properties;
		if (!isEdge && !('dataNode' in node.properties)) return;
		for (const part of node.children) {
			if (part.type !== 'element') continue;
			const { x, y, width, height, d } = part.properties;
			const isResult = hasClass(node.properties['className'], 'result');
			if (part.tagName === 'rect')
				sketch[isResult ? 'results' : 'nodes'].push(`M${x} ${y}h${width}v${height}h-${width}z`);
			if (part.tagName === 'path' && isEdge) sketch.edges.push(String(d));
		}
	});
	return sketch;
}

function hasClass(names: unknown, name: string): boolean {
	return Array.isArray(names) && names.includes(name);
}
