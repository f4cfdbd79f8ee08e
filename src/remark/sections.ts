import type { Element, Root, RootContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import { isElement } from 'hast-util-is-element';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Wraps each `h2` and what follows it in a section, gives every heading a link to itself beside
 * it, and puts tables into a box that scrolls on its own, so that the page never does sideways.
 */
export function sections() {
	return (tree: Root) => {
		visit(tree, 'element', (node) => {
			if (node.tagName !== 'pre') return;
			// Long lines of code scroll on their own, so the keyboard must reach them; the search reads prose.
			node.properties['tabIndex'] = 0;
			node.properties['dataPagefindIgnore'] = '';
		});
		visit(tree, 'element', (node, index, parent) => {
			if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
			nameHeaders(node);
			parent.children[index] = h('div', { className: ['table'], tabIndex: 0, role: 'group' }, [
				node,
			]);
			return SKIP;
		});
		const flat = tree.children.map((node) => (isElement(node) ? dressed(node) : node));
		const grouped: RootContent[] = [];
		let open: Element | undefined;
		for (const node of flat) {
			if (isElement(node) && node.properties['dataLevel'] === 'h2') {
				open = h('section', { dataSection: idOf(node) }, [node]);
				grouped.push(open);
			} else if (open) {
				open.children.push(node as Element);
			} else {
				grouped.push(node);
			}
		}
		tree.children = grouped;
	};
}

function dressed(node: Element): Element {
	if (!/^h[2-4]$/.test(node.tagName)) return node;
	const id = String(node.properties['id']);
	const link = { href: `#${id}`, ariaLabel: `Link to “${toString(node)}”` };
	return h('div', { className: ['heading'], dataLevel: node.tagName }, [
		node,
		h('a', { className: ['anchor'], ...link }, '#'),
	]);
}

/** The anchor of the heading that a dressed heading holds. */
function idOf(node: Element): string {
	const heading = node.children[0];
	return isElement(heading) ? String(heading.properties['id']) : '';
}

/**
 * Says what a heading heads: its column, or its row where the corner is empty. The corner is a cell,
 * not a heading without words.
 */
function nameHeaders(table: Element) {
	let namesRows = false;
	visit(table, 'element', (cell, _, row) => {
		const isFirst = row?.children.find(({ type }) => type === 'element') === cell;
		if (cell.tagName === 'th' && cell.children.length === 0) {
			cell.tagName = 'td';
			namesRows ||= isFirst;
		} else if (cell.tagName === 'th') cell.properties['scope'] = 'col';
		else if (cell.tagName === 'td' && namesRows && isFirst) {
			cell.tagName = 'th';
			cell.properties['scope'] = 'row';
		}
	});
}
