import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Keeps the anchors that the nodes of a tree had in earlier editions: each stands, empty, at the
 * beginning of the section that the front matter’s `aliases` name, so old links land without script.
 */
export function oldAnchors() {
	return (tree: Root, file: VFile) => {
		const aliases = Object.entries(aliasesOf(file));
		if (aliases.length === 0) return;
		visit(tree, 'element', (node) => {
			const id = node.properties['dataSection'];
			const old = aliases.filter(([, now]) => now === id).map(([was]) => was);
			node.children.unshift(...old.map((was) => h('span', { id: was, dataOld: '' })));
		});
	};
}

function aliasesOf(file: VFile): Record<string, string> {
	const aliases = file.data.astro?.frontmatter?.['aliases'] as unknown;
	if (typeof aliases !== 'object' || aliases === null || Array.isArray(aliases)) return {};
	return aliases as Record<string, string>;
}
