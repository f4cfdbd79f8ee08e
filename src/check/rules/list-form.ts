import { telling, type Fault, type Spot } from './spot.ts';

const tell = telling('list-form');

/** Lists that an author did not mean, or that fall apart. */
export function faultOfList({ node, parent, before }: Spot): Fault[] {
	if (node.type === 'listItem' && node.children.length === 0)
		return tell('The list item is empty.', 'Write it or delete its mark.');
	if (node.type !== 'list') return [];
	const { line, column } = node.position?.start ?? { line: 0, column: 1 };
	if (parent.type === 'root' && column > 1)
		return tell(
			'The list is indented too little to belong to the item above, so it stands on its own.',
			'Begin it below the first letter of that item, or at the beginning of the line.',
		);
	if (before?.type === 'list')
		return before.position?.start.column === column
			? tell(
					'Two lists touch, since their marks differ.',
					'Use one mark, or part them by a sentence.',
				)
			: [];
	if (node.ordered && node.start !== 1)
		return tell(
			`The list begins with ${node.start}.`,
			`Begin it with \`1.\`, join it with the list before, or write \`${node.start}\\.\` where no list is meant.`,
		);
	const isGlued =
		parent.type === 'root' &&
		node.children.length === 1 &&
		before?.type === 'paragraph' &&
		before.position?.end.line === line - 1;
	return isGlued
		? tell(
				'The sign at the beginning of this line makes a list of it.',
				'Join the line with the one before, or put an empty line above the list.',
			)
		: [];
}

/** Paragraphs that were meant as code, or that fall out of the item above. */
export function faultOfIndented({ node, parent }: Spot): Fault[] {
	if (node.type !== 'paragraph' || (parent.type !== 'root' && parent.type !== 'listItem'))
		return [];
	const column = node.position?.start.column ?? 1;
	const margin = parent.type === 'root' ? 1 : (parent.children[0]?.position?.start.column ?? 1);
	if (column >= margin + 4)
		return [
			{
				rule: 'code-form',
				message: 'The indented lines are no code here but a paragraph.',
				advice: 'Put code between lines of three backticks; begin a paragraph without spaces.',
			},
		];
	if (parent.type !== 'root' || column === 1) return [];
	const message = 'The paragraph is indented, and belongs to no item of a list.';
	const advice =
		'Begin it at the beginning of the line, or below the first letter of the item above; an item begins with `- `.';
	return [{ rule: 'list-form', message, advice }];
}
