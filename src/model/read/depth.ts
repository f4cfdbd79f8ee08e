import type { Nodes } from 'mdast';
import { placesIn, type Problem } from './problem.ts';

/** How deep quotes, lists, brackets, emphasis and components may stand in each other. */
const deepest = 100;

/**
 * Finds the first place where a text nests deeper than anybody writes. Parsers need quadratic time
 * or their whole stack for such a text, so this looks at its characters alone, once.
 */
export function findTooDeep(file: string, text: string): Problem | undefined {
	let open = { brackets: 0, tags: 0, marks: 0 };
	for (const { 0: line, index } of text.matchAll(/.*\n?/g)) {
		const lead = /^[ \t>*+\-\d.)]*/.exec(line)?.[0] ?? '';
		// A long rule of hyphens or stars is no list of lists.
		const nests = /[>+\d]/.test(lead) || lead.length < line.trimEnd().length;
		if (lead.length > 2 * deepest && nests) return tooDeep(file, placesIn(text)(index));
		if (/^\s*$|^\s*(?:[*+-]|\d+[.)])\s/.test(line)) open = { brackets: 0, tags: 0, marks: 0 };
		for (const { 0: mark, index: at } of line.matchAll(/[[\]]|<\/?(?=[A-Za-z>])|\*+|_+|~+/g)) {
			if (mark === '[') open.brackets += 1;
			else if (mark === ']') open.brackets = Math.max(0, open.brackets - 1);
			else if (mark === '<') open.tags += 1;
			else if (mark === '</') open.tags = Math.max(0, open.tags - 1);
			else open.marks += 1;
			if (open.brackets > deepest || open.tags > deepest || open.marks > 20 * deepest)
				return tooDeep(file, placesIn(text)(index + at));
		}
	}
	return undefined;
}

/** Finds the first node of a syntax tree that lies too deep, without recursion. */
export function findTooDeepNode(file: string, root: Nodes): Problem | undefined {
	let level: Nodes[] = [root];
	for (let depth = 0; level.length > 0; depth += 1) {
		const { line, column } = level[0]?.position?.start ?? { line: 1, column: 1 };
		if (depth > deepest) return tooDeep(file, { line, column });
		level = level.flatMap((node) => ('children' in node ? node.children : []));
	}
	return undefined;
}

/** What is reported where a text nests too deep to be read at all. */
export function tooDeep(file: string, place: { line: number; column: number }): Problem {
	return {
		file,
		...place,
		rule: 'too-deep',
		message: `Lists, quotes, brackets or emphasis stand more than ${deepest} deep in each other; the file is not read.`,
		advice: 'Write it flat. If nobody wrote this by hand, look at the program that did.',
	};
}
