import type { List, ListItem, Paragraph, BlockContent, PhrasingContent, Text } from 'mdast';

/** Lines are left free in an item that holds more than a line and a list. */
function item(children: BlockContent[]): ListItem {
	const spread = children.filter(({ type }) => type !== 'list').length > 1;
	return { type: 'listItem', spread, children };
}

/** A list of what its items hold. */
export function list(items: BlockContent[][], ordered = false): List {
	const children = items.map(item);
	return { type: 'list', ordered, spread: children.some(({ spread }) => spread), children };
}

/** A paragraph of the given content. */
export function paragraph(children: PhrasingContent[]): Paragraph {
	return { type: 'paragraph', children };
}

/** Words as they are. */
export function text(value: string): Text {
	return { type: 'text', value };
}
