import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { chaptersIn } from './chapters.ts';
import { takenOut } from './tidy.ts';

/** The sections of a case that its two pages hold. */
const kept = new Set([
	'the-software-and-its-purpose',
	'the-answers-given',
	'what-comes-first-and-what-deliberately-does-not',
	'what-would-change-the-ranking',
]);

/** Cuts a case to what stands on two pages: no notes, no figures behind its balance, four of its sections. */
export function shortenCases(book: Root): void {
	for (const { element: chapter, address } of chaptersIn(book)) {
		if (!address.startsWith('/case-studies/')) continue;
		takenOut(chapter, 'ref', 'note', 'figures');
		visit(chapter as unknown as Root, 'element', (node, index, parent) => {
			const section = node.properties['dataSection'];
			if (!parent || index === undefined || typeof section !== 'string' || kept.has(section))
				return undefined;
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	}
}
