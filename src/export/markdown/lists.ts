import type { BlockContent, ListItem, PhrasingContent } from 'mdast';

/** A list of the given items; empty items are left out, and so is a list without items. */
export function list(items: BlockContent[][], ordered = false): BlockContent[] {
	const full = items.filter((item) => item.length > 0).map(item);
	if (full.length === 0) return [];
	return [{ type: 'list', ordered, spread: full.some(({ spread }) => spread), children: full }];
}

/** Makes one list of lists without numbers that follow each other: Markdown cannot tell them apart. */
export function merged(blocks: BlockContent[]): BlockContent[] {
	const found: BlockContent[] = [];
	for (const block of blocks) {
		const before = found.at(-1);
		const follows = before?.type === 'list' && block.type === 'list';
		if (!follows || before.ordered || block.ordered) {
			found.push(block);
			continue;
		}
		before.children.push(...block.children);
		before.spread = before.spread || block.spread;
	}
	return found;
}

function item(children: BlockContent[]): ListItem {
	const spread = children.filter(({ type }) => type !== 'list').length > 1;
	return { type: 'listItem', spread, children };
}

/** A paragraph, or nothing where there are no words. */
export function paragraph(children: PhrasingContent[], strong = false): BlockContent[] {
	if (children.length === 0) return [];
	return [{ type: 'paragraph', children: strong ? [{ type: 'strong', children }] : children }];
}
