import type { Strong } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { placeOf, type BookDocument } from '../../model/read/document.ts';
import type { Problem } from '../problem.ts';

/** How many places of a page may stand in bold inside a sentence. */
const mostShouts = 3;

/**
 * Bold that shouts: more than a few places inside the sentences of a page. At the head of a
 * paragraph or an item, and in a table, bold is a label.
 */
export function findShouting({ file, body }: BookDocument): Problem[] {
	const shouts: Strong[] = [];
	visitParents(body, (node, ancestors) => {
		if (node.type === 'table' || node.type === 'footnoteDefinition') return SKIP;
		if (node.type !== 'strong') return undefined;
		const holder = ancestors.at(-1);
		if (holder?.children[0] !== node) shouts.push(node);
		return SKIP;
	});
	const first = shouts[mostShouts];
	if (!first) return [];
	const message = `${shouts.length} places of this page stand in bold inside a sentence; more than ${mostShouts} shout.`;
	const advice = 'Leave bold to labels; let the order of the words do the stressing.';
	return [{ file, ...placeOf(first), rule: 'shouting', message, advice }];
}
