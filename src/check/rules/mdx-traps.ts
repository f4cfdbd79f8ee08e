import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { placesIn } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rules.ts';

interface Trap {
	rule: Rule;
	pattern: RegExp;
	message: string;
	advice: string;
}

/** Writing that plain Markdown allows and MDX reads as code. Each is masked before the next is tried. */
const traps: readonly Trap[] = [
	{
		rule: 'conflict-marker',
		pattern: /<{7}(?=\s).*/g,
		message: 'The beginning of a merge conflict is left in the file.',
		advice: 'Keep one of the two versions, and delete the lines of signs.',
	},
	{
		rule: 'html-comment',
		pattern: /<!--[\s\S]*?(?:-->|$)/g,
		message: 'An HTML comment is not allowed in MDX.',
		advice: 'Delete it; notes to authors belong in the commit.',
	},
	{
		rule: 'heading-id',
		pattern: /(?<!\\)\{#[^}\n]*\}?/g,
		message: 'An id in curly braces is not read; a heading’s anchor is made from its words.',
		advice: 'Delete the braces, and list the old anchor under `aliases` in the front matter.',
	},
	{
		rule: 'curly-braces',
		pattern: /(?<!\\)\{[^}\n]*\}?/g,
		message: 'Curly braces are code in MDX.',
		advice: 'Write the words without braces, or put them in backticks.',
	},
	{
		rule: 'angle-bracket',
		pattern: /(?<!\\)<(?![A-Za-z/>!])|(?<!\\)<(?=[a-z]+:\/\/|mailto:|[\w.+-]+@)[^\s>]*>?/g,
		message: 'A `<` that does not begin a component’s tag is read as one all the same.',
		advice: 'Write “under 200 ms”, or a link as [text](https://…).',
	},
];

const importLine: Trap = {
	rule: 'import-line',
	pattern: /^(?:import|export)\s.*(?:\r?\n(?:import|export)\s.*)*/,
	message:
		'A paragraph that begins with `import` or `export` is code in MDX, and content has none.',
	advice: 'Delete the line, since the site’s own components need none, or begin with another word.',
};

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/**
 * Finds MDX traps by reading the text as plain Markdown, where code keeps what it holds. Gives the
 * text with each trap masked by spaces, length for length, so that MDX can read the rest.
 */
export function findTraps(file: string, text: string): { masked: string; problems: Problem[] } {
	if (!/[<{]|^(?:import|export)\s/m.test(text)) return { masked: text, problems: [] };
	const problems: Problem[] = [];
	const placeAt = placesIn(text);
	let masked = '';
	for (const { start, end, trapped } of stretches(reader.parse(text))) {
		masked += text.slice(masked.length, start);
		let rest = text.slice(start, end);
		for (const { rule, pattern, message, advice } of trapped) {
			rest = rest.replace(pattern, (found: string, offset: number) => {
				problems.push({ file, ...placeAt(start + offset), rule, message, advice });
				return found.replace(/[^\n]/g, ' ');
			});
		}
		masked += rest;
	}
	return { masked: masked + text.slice(masked.length), problems };
}

interface Stretch {
	start: number;
	end: number;
	trapped: readonly Trap[];
}

/** Text, HTML and bare links, which is all of the body but code, addresses and front matter. */
function stretches(tree: Root): Stretch[] {
	const found: Stretch[] = [];
	visit(tree, (node, index, parent) => {
		if (node.type !== 'text' && node.type !== 'html' && node.type !== 'link') return;
		const start = node.position?.start.offset;
		const end = node.position?.end.offset;
		if (start === undefined || end === undefined) return;
		if (node.type === 'html') found.push({ start, end, trapped: traps });
		if (node.type === 'text') {
			const opens =
				parent?.type === 'paragraph' && index === 0 && node.position?.start.column === 1;
			found.push({ start, end, trapped: opens ? [...traps, importLine] : traps });
		}
		// `<https://…>`: a bare link is as wide as its text and the brackets around it.
		const inner = node.type === 'link' ? node.children[0]?.position?.start.offset : undefined;
		if (
			inner === start + 1 &&
			node.type === 'link' &&
			node.children.length === 1 &&
			isBare(node.url, end - start)
		) {
			found.push({ start, end, trapped: traps });
			return 'skip';
		}
		return undefined;
	});
	return found;
}

function isBare(url: string, width: number): boolean {
	return url.length + 2 === width || url.length - 'mailto:'.length + 2 === width;
}
