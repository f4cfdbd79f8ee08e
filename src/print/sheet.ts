// The sheet of paper, in millimetres. Whoever prints on Letter changes its size here, and nothing else.
const width = 210;
/** The height of the sheet. */
export const height = 297;
const margin = { top: 28, right: 26, bottom: 21, left: 24 };

/** The width between the margins. */
export const column = width - margin.left - margin.right;

/** The height between the margins. */
export const textHeight = height - margin.top - margin.bottom;

/** How far the text stands in from the left of the column: what is looked up stands beside it. */
const hang = 40;

/** Millimetres as points, in which a PDF is measured. */
export function points(millimetres: number): number {
	return (millimetres / 25.4) * 72;
}

/** Millimetres as the pixels of CSS, in which a browser lays out. */
export function pixels(millimetres: number): number {
	return (millimetres / 25.4) * 96;
}

/** The sheet for style sheets: they have what they need of it as `--column`, `--text-height` and `--hang`. */
export const sheetStyle =
	`@page{size:${width}mm ${height}mm;` +
	`margin:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm}` +
	`html{--column:${column}mm;--text-height:${textHeight}mm;--hang:${hang}mm}`;
