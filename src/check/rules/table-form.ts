import { toString } from 'mdast-util-to-string';
import { telling, type Fault, type Spot } from './spot.ts';

const tell = telling('table-form');

/** How many letters the headings of a table may have, which paper sets in one line; with four columns it is wider. */
const longest = (columns: number) => (columns < 4 ? 75 : 95);

/** Tables that lose a cell, have no headings, or are too wide for paper. */
export function faultOfTable({ node, parent }: Spot): Fault[] {
	if (node.type === 'table') {
		const heads = node.children[0]?.children ?? [];
		const letters = toString(heads).length;
		if (letters === 0)
			return tell('The table has no headings above its columns.', 'Write them in its first row.');
		if (letters > longest(heads.length))
			return tell(
				`The headings of the table have ${letters} letters, and a line on paper has room for ${longest(heads.length)}.`,
				'Shorten them, or say some of it in the sentence above.',
			);
	}
	if (node.type !== 'tableRow' || parent.type !== 'table') return [];
	const heads = parent.children[0]?.children.length ?? 0;
	const cells = node.children.length;
	if (cells > heads)
		return tell(
			`This row has ${cells} cells, and the table has ${heads} columns; what is too much is not shown.`,
			'Write `\\|` for a bar within a cell, also in code.',
		);
	if (cells < heads)
		return tell(
			`This row has ${cells} cells, and the table has ${heads} columns.`,
			'Fill the row up with `|`; text below a table needs an empty line before it.',
		);
	return [];
}
