import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Keeps a number and its per cent sign on one line. */
export function unbroken() {
	return (tree: Root): void => {
		visit(tree, 'text', (node) => {
			node.value = node.value.replace(/(?<=\d) (?=%)/g, '\u00a0');
		});
	};
}
