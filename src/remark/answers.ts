import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { plainText } from '../model/plain-text.ts';
import { readNodes } from '../model/tree/document.ts';

/**
 * Marks the answers of a decision tree for all that read the page: each list item with the id of its
 * answer, and its link with the node that it leads to. The link says which answer it gives: a reader
 * who steps from link to link hears no more than the links.
 */
export function answers() {
	return (tree: Root, file: VFile) => {
		if (!/[\\/]decision-trees[\\/][^\\/]+$/.test(file.path)) return;
		for (const { answer, item, link, unclear } of readNodes(tree).flatMap(
			({ answers }) => answers,
		)) {
			if (unclear || !link) continue;
			const ariaLabel = `${answer.label}: ${plainText([link])}`;
			item.data = { ...item.data, hProperties: { dataAnswer: answer.id } };
			link.data = { ...link.data, hProperties: { dataGo: answer.go, ariaLabel } };
		}
	};
}
