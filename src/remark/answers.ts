import type { Element, ElementContent, Root } from 'hast';
import { slug } from 'github-slugger';
import { isElement } from 'hast-util-is-element';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Marks the answers of a decision tree, the list items that begin in bold and end in a link to a
 * heading of the same page, with their ids and targets, and lets their links say which answer they
 * give: a reader who steps from link to link hears no more than the links.
 */
export function answers() {
	return (tree: Root, file: VFile) => {
		if (!/[\\/]decision-trees[\\/][^\\/]+$/.test(file.path)) return;
		visit(tree, 'element', (node) => {
			if (node.tagName !== 'li') return undefined;
			mark(node);
			return SKIP;
		});
	};
}

function mark(item: Element) {
	const blocks = solid(item.children);
	const [label] = phrasing(blocks[0], blocks);
	const link = phrasing(blocks.at(-1), blocks).findLast((node) => isElement(node, 'a'));
	if (!isElement(label, 'strong') || !isElement(link)) return;
	const href = String(link.properties['href']);
	if (!href.startsWith('#')) return;
	const words = toString(label).replace(/\s*:$/, '');
	item.properties['dataAnswer'] = slug(words);
	link.properties['dataGo'] = decoded(href.slice(1));
	link.properties['ariaLabel'] = `${words}: ${toString(link)}`;
}

/** What a block of an item holds; items of tight lists hold their words themselves. */
function phrasing(block: ElementContent | undefined, blocks: ElementContent[]): ElementContent[] {
	return isElement(block, 'p') ? solid(block.children) : blocks;
}

function solid(children: ElementContent[]): ElementContent[] {
	return children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
}

function decoded(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
