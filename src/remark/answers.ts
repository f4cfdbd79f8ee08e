import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { plainText } from '../model/plain-text.ts';
import { readNodes } from '../model/tree/document.ts';

/**
 * Marks the answers and verdicts of a decision tree for all that read the page: each list item with the
 * id of its answer, and its link with the node that it leads to and its number. The link says which answer it gives: a reader
 * who steps from link to link hears no more than the links.
 */
export function answers() {
	return (tree: Root, file: VFile) => {
		if (!/[\\/]decision-trees[\\/][^\\/]+$/.test(file.path)) return;
		const nodes = readNodes(tree);
		const numbers = new Map(nodes.map(({ node }, index) => [node.id, index + 1]));
		for (const { answer, item, link, unclear } of nodes.flatMap(({ answers }) => answers)) {
			if (unclear || !link) continue;
			const ariaLabel = `${answer.label}: ${plainText([link])}`;
			item.data = { ...item.data, hProperties: { dataAnswer: answer.id } };
			const dataTo = numbers.get(answer.go); // for paper
			// While one walks the outcome is not told, and stays out of what the link is called.
			link.children = [{ type: 'emphasis', data: { hName: 'span' }, children: link.children }];
			link.data = { ...link.data, hProperties: { dataGo: answer.go, dataTo, ariaLabel } };
		}
		for (const { strong } of nodes)
			if (strong) strong.data = { ...strong.data, hProperties: { dataVerdict: '' } };
	};
}
