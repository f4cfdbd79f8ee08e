// The sheet of paper, in millimetres. Whoever prints on Letter changes its size here, and nothing else.
const width = 210;
const height = 297;
const margin = { top: 28, right: 26, bottom: 21, left: 24 };

/** The width between the margins. */
export const column = width - margin.left - margin.right;

/** The height between the margins. */
export const textHeight = height - margin.top - margin.bottom;

/** How far the text stands in from the left of the column: what is looked up stands beside it. */
export const hang = 40;

/** Millimetres as points, in which a PDF is measured. */
export function points(millimetres: number): number {
	return (millimetres / 25.4) * 72;
}

/** Millimetres as the pixels of CSS, in which a browser lays out. */
export function pixels(millimetres: number): number {
	return (millimetres / 25.4) * 96;
}

/** The margin above the text, in points. */
export const topMargin = points(margin.top);

/** Where the text of a page begins, in points from its lower edge. */
export const textTop = points(height) - topMargin;

/**
 * Whether a link with this upper edge, in points, is seen on its page: one that begins a page is also
 * noted at the foot of the page before it, where Chromium paints a sliver of it.
 */
export function isOnPage(upper: number): boolean {
	return upper > points(margin.bottom) + 2;
}

/** The sheet for style sheets: they have what they need of it as `--column`, `--text-height` and `--hang`. */
export const sheetStyle =
	`@page{size:${width}mm ${height}mm;` +
	`margin:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm}` +
	`html{--column:${column}mm;--text-height:${textHeight}mm;--hang:${hang}mm}`;
