import type { Element, ElementContent } from 'hast';
import type { BlockContent, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { list, paragraph } from './lists.ts';
import { phrasing } from './phrasing.ts';
import { find } from './read-page.ts';
import { hasClass, isElement, type Reading } from './reading.ts';

interface Node {
	title: string;
	answers: { label: string; go: string }[];
}

/**
 * The whole of a decision tree as a nested list, in place of its drawing: each question with its
 * answers, each answer with what it leads to. A question met a second time is only linked.
 */
export function outline(walk: Element, reading: Reading): BlockContent[] {
	const nodes = nodesOf(walk);
	const start = String(walk.properties['dataStart']);
	const first = nodes.get(start);
	if (!first)
		throw new Error(`${reading.address} has no node “${start}” for its tree to begin at.`);
	const seen = new Set([start]);
	const root = [...paragraph([link(start)]), ...answersOf(first)];
	const title: PhrasingContent = { type: 'text', value: 'The whole tree' };
	return [...paragraph([title], true), ...list([root]), ...paragraph(linksBelow(walk, reading))];

	function answersOf({ answers }: Node): BlockContent[] {
		return list(
			answers.map(({ label, go }) => {
				const node = nodes.get(go);
				const again = seen.has(go) && node !== undefined && node.answers.length > 0;
				seen.add(go);
				const words: PhrasingContent[] = [
					{ type: 'strong', children: [{ type: 'text', value: label }] },
					{ type: 'text', value: ' → ' },
					link(go),
					...(again ? [{ type: 'text', value: ' (above)' } as const] : []),
				];
				return [...paragraph(words), ...(node && !again ? answersOf(node) : [])];
			}),
		);
	}

	function link(id: string): PhrasingContent {
		const value = nodes.get(id)?.title ?? id;
		const url = new URL(`#${id}`, reading.address).href;
		return { type: 'link', url, children: [{ type: 'text', value }] };
	}
}

function nodesOf(walk: Element): Map<string, Node> {
	const nodes = new Map<string, Node>();
	visit(walk, 'element', (section) => {
		const id = section.properties['dataSection'];
		if (id === undefined) return;
		const heading = find(section, ({ tagName }) => tagName === 'h2');
		const answers: Node['answers'] = [];
		visit(section, 'element', (item) => {
			if (item.properties['dataAnswer'] === undefined) return;
			const label = find(item, ({ tagName }) => tagName === 'strong');
			const go = find(item, ({ properties }) => properties['dataGo'] !== undefined);
			answers.push({ label: toString(label), go: String(go?.properties['dataGo']) });
		});
		nodes.set(String(id), { title: toString(heading), answers });
	});
	return nodes;
}

/** The links of the drawing’s caption, such as the one to the tree as data. */
function linksBelow(walk: Element, reading: Reading): PhrasingContent[] {
	const figure = find(walk, (node) => hasClass(node, 'tree-diagram'));
	const caption = figure?.children.find((child) => isElement(child, 'figcaption'));
	const links = isElement(caption) ? caption.children.filter((child) => isElement(child, 'a')) : [];
	const bare = links.map((anchor): ElementContent => ({
		...(anchor as Element),
		properties: { href: (anchor as Element).properties['href'] },
	}));
	return phrasing(
		bare.flatMap((anchor) => [anchor, { type: 'text', value: ' ' }]),
		reading,
	);
}
