import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placesIn } from './problem.ts';

/**
 * Gives nodes without a place theirs: where an address in a sentence becomes a link only after
 * parsing, it and the words around it have none.
 */
export function findLostPlaces(body: Root, text: string): void {
	const placeAt = placesIn(text);
	const point = (offset: number) => ({ ...placeAt(offset), offset });
	visit(body, (node) => {
		if (!('children' in node)) return;
		let end = node.position?.start.offset ?? 0;
		for (const child of node.children as Nodes[]) {
			if (!child.position) {
				const words = toString(child);
				const start = Math.max(text.indexOf(words, end), end);
				child.position = { start: point(start), end: point(start + words.length) };
			}
			end = child.position.end.offset ?? end;
		}
	});
}
