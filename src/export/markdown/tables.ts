import type { Element } from 'hast';
import type { BlockContent, TableCell, TableRow } from 'mdast';
import { phrasing } from './phrasing.ts';
import { isElement, type Reading } from './reading.ts';

/**
 * A table of Markdown, its caption above it. Markdown’s tables begin with a row of headings; where
 * the page has none, that row stays empty.
 */
export function table(node: Element, reading: Reading): BlockContent[] {
	const parts = node.children.filter((child) => isElement(child));
	const rows = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : rowsOf(part)));
	const width = Math.max(...rows.map((row) => cellsOf(row).length));
	const hasHead = rows[0] !== undefined && cellsOf(rows[0]).every(isHeading);
	const head = hasHead ? [] : [{ type: 'tableRow', children: empty(width) } as TableRow];
	const caption = parts.find(({ tagName }) => tagName === 'caption');
	return [
		...(caption
			? [{ type: 'paragraph' as const, children: phrasing(caption.children, reading) }]
			: []),
		{ type: 'table', children: [...head, ...rows.map((row) => rowOf(row, width, reading))] },
	];
}

function rowOf(row: Element, width: number, reading: Reading): TableRow {
	const cells = cellsOf(row).map(({ children }): TableCell => ({
		type: 'tableCell',
		children: phrasing(children, reading),
	}));
	return { type: 'tableRow', children: [...cells, ...empty(width - cells.length)] };
}

/** An empty corner is marked up as a cell, yet belongs to the row of headings. */
function isHeading({ tagName, children }: Element, index: number): boolean {
	return tagName === 'th' || (index === 0 && children.length === 0);
}

function rowsOf(part: Element): Element[] {
	return part.children.filter((child) => isElement(child, 'tr'));
}

function cellsOf(row: Element): Element[] {
	return row.children.filter((child) => isElement(child, 'td') || isElement(child, 'th'));
}

function empty(count: number): TableCell[] {
	return Array.from({ length: count }, () => ({ type: 'tableCell', children: [] }));
}
