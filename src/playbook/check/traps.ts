import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Problem } from './problem.ts';

/** Writing that plain Markdown allows and MDX reads as code. */
const traps = [
	{
		rule: 'html-comment',
		pattern: /<!--[\s\S]*?(?:-->|$)/g,
		message: 'An HTML comment is not allowed in MDX.',
		advice: 'Delete it; notes to authors belong in the commit.',
	},
	{
		rule: 'heading-id',
		pattern: /\{#[^}\n]*\}?/g,
		message: 'An id in curly braces is not read; a heading’s anchor is made from its words.',
		advice: 'Delete the braces, and list the old anchor under `aliases` in the front matter.',
	},
	{
		rule: 'curly-braces',
		pattern: /\{[^}\n]*\}?/g,
		message: 'Curly braces are code in MDX.',
		advice: 'Write the words without braces, or put them in backticks.',
	},
	{
		rule: 'angle-bracket',
		pattern: /<(?=[\d\s=]|https?:)[^\s>]*>?/g,
		message: 'A `<` before a number, a space or an address is read as the start of a tag.',
		advice: 'Write “under 200 ms”, or a link as [text](https://…).',
	},
	{
		rule: 'import-line',
		pattern: /^(?:import|export)\s.*$/gm,
		message: 'Content has no imports and no exports.',
		advice: 'Delete the line; the site’s own components need none.',
	},
];

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/**
 * Finds MDX traps by reading the text as plain Markdown, where code keeps what it holds. Gives the
 * text with each trap masked by spaces, length for length, so that MDX can read the rest.
 */
export function findTraps(file: string, text: string): { masked: string; problems: Problem[] } {
	const problems: Problem[] = [];
	let masked = text;
	for (const [start, end] of stretches(reader.parse(text))) {
		for (const { rule, pattern, message, advice } of traps) {
			for (const match of masked.slice(start, end).matchAll(pattern)) {
				const offset = start + match.index;
				problems.push({ file, ...placeAt(text, offset), rule, message, advice });
				masked =
					masked.slice(0, offset) +
					match[0].replace(/[^\n]/g, ' ') +
					masked.slice(offset + match[0].length);
			}
		}
	}
	return { masked, problems };
}

/** Offsets of text and HTML, which is all of the body but code, links and front matter. */
function stretches(tree: Root): [number, number][] {
	const found: [number, number][] = [];
	visit(tree, (node) => {
		if (node.type !== 'text' && node.type !== 'html') return;
		const start = node.position?.start.offset;
		const end = node.position?.end.offset;
		if (start !== undefined && end !== undefined) found.push([start, end]);
	});
	return found;
}

function placeAt(text: string, offset: number) {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
