/** Lines of text: `x` is where they are anchored, `y` the baseline of the first one. */
export interface DrawnText {
	x: number;
	y: number;
	lines: string[];
}

/** A node as it is drawn: its frame, and its title. */
export interface DrawnNode {
	id: string;
	result: boolean;
	x: number;
	y: number;
	width: number;
	height: number;
	text: DrawnText;
}

/** An answer as it is drawn: its label, and an SVG path from its question to its target. */
export interface DrawnEdge {
	node: string;
	answer: string;
	target: string;
	path: string;
	label: DrawnText;
}

/** One form of a tree’s drawing, in CSS pixels at natural size. */
export interface Drawing {
	width: number;
	height: number;
	nodes: DrawnNode[];
	edges: DrawnEdge[];
}

/** The size of titles and the distance of their lines, in CSS pixels. */
export const title = { size: 14, line: 18 };

/** The same of answers. */
export const answer = { size: 13, line: 16 };
