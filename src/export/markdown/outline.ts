import type { BlockContent, PhrasingContent } from 'mdast';
import type { JsonTree } from '../../model/tree/json.ts';
import { list, paragraph, text } from './blocks.ts';

/**
 * The whole of a decision tree as a nested list, in place of its drawing: each question with its
 * answers, each answer with what it leads to. A question met a second time is only linked. `address`
 * is that of its page, `data` that of the tree as data.
 */
export function outlineOf(
	{ nodes, start }: JsonTree,
	address: string,
	data: string,
): BlockContent[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const seen = new Set([start]);
	const link = (id: string): PhrasingContent => {
		const children = [text(byId.get(id)?.title ?? id)];
		return { type: 'link', url: `${address}#${id}`, children };
	};
	const answersOf = (id: string): BlockContent[] => {
		const node = byId.get(id);
		if (node?.kind !== 'question') return [];
		return [
			list(
				node.answers.map(({ label, go }) => {
					const again = seen.has(go) && byId.get(go)?.kind === 'question';
					seen.add(go);
					const words = [strong(label), text(' → '), link(go), text(again ? ' (above)' : '')];
					return [paragraph(words), ...(again ? [] : answersOf(go))];
				}),
			),
		];
	};
	return [
		paragraph([strong('The whole tree')]),
		list([[paragraph([link(start)]), ...answersOf(start)]]),
		paragraph([{ type: 'link', url: data, children: [text('The tree as data (JSON)')] }]),
	];
}

function strong(words: string): PhrasingContent {
	return { type: 'strong', children: [text(words)] };
}
