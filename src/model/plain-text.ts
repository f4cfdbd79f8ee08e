import type { Nodes } from 'mdast';

/** The words of some nodes as a reader would say them: without marks, notes and line breaks. */
export function plainText(nodes: readonly Nodes[]): string {
	return nodes.map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

function wordsOf(node: Nodes): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value;
	if (node.type === 'break') return ' ';
	if (node.type === 'image') return node.alt ?? '';
	return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
