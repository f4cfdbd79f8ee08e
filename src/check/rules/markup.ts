import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { placeOf } from '../../model/read/document.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import { faultOfBold, faultOfHeading } from './heading-form.ts';
import { faultOfIndented, faultOfList } from './list-form.ts';
import { telling, type Fault, type Spot } from './spot.ts';
import { faultOfTable } from './table-form.ts';

const tell = telling('code-form');

/** Markup that comes out as something else, or that one of the book’s forms does not have. */
export function findUnfitMarkup({ documents }: Pick<Book, 'documents'>): Problem[] {
	return documents.flatMap(({ file, text, body }) => {
		const problems: Problem[] = [];
		let depth = 1;
		visitParents(body, (node, ancestors) => {
			const parent = ancestors.at(-1);
			if (!parent) return;
			const typed = text.slice(node.position?.start.offset, node.position?.end.offset);
			const before = (parent.children as Nodes[])[(parent.children as Nodes[]).indexOf(node) - 1];
			const spot: Spot = { node, typed, parent, before };
			const faults = [
				...faultOfNode(spot),
				...faultOfList(spot),
				...faultOfTable(spot),
				...faultOfIndented(spot),
				...faultOfBold(spot),
				...faultOfHeading(spot, depth),
			];
			if (node.type === 'heading') depth = node.depth;
			problems.push(...faults.map((fault) => ({ file, ...placeOf(node), ...fault })));
		});
		return problems;
	});
}

function faultOfNode({ node, typed, parent, before }: Spot): Fault[] {
	const name = (node as { name?: string | null }).name ?? '';
	if (/^mdxJsx/.test(node.type)) {
		const advice = tags[name] ?? 'Say it in plain Markdown, or put the tag in backticks.';
		return [unsupported(`Pages have no tags, and \`<${name}>\` is one.`, advice)];
	}
	if (/^mdx/.test(node.type)) {
		const message = 'Curly braces, `import` and `export` are code in MDX.';
		const advice = 'Write the words without them, or put them between lines of three backticks.';
		return [{ rule: 'curly-braces', message, advice }];
	}
	switch (node.type) {
		case 'image':
		case 'imageReference':
			return [
				unsupported(
					'Pages have no pictures: the PDF, the Markdown and the offline copy would lack it.',
					'Say it in a table or a list, or link to the picture.',
				),
			];
		case 'strong': {
			const message = `Underscores make “${toString(node)}” bold.`;
			const advice = 'Put names such as `__init__` in backticks; write bold as `**words**`.';
			return typed.startsWith('_') ? [unsupported(message, advice)] : [];
		}
		case 'emphasis': {
			const isProduct = /\d$/.test(before?.type === 'text' ? before.value : '');
			const message = `Asterisks make “${toString(node)}” italic.`;
			const advice = 'Write a multiplication as `2 × 3`.';
			return isProduct && typed.startsWith('*') ? [unsupported(message, advice)] : [];
		}
		case 'delete': {
			const message = `Tildes strike “${toString(node)}” out.`;
			const advice = 'Write “about 5” for `~5`. What no longer holds is deleted.';
			return [unsupported(message, advice)];
		}
		case 'break': {
			const advice = 'Delete the spaces, or begin a paragraph or a list item.';
			const isSeen = typed.startsWith('\\');
			return isSeen ? [] : [unsupported('Two spaces at its end break the line here.', advice)];
		}
		case 'listItem':
			if (typeof node.checked === 'boolean') {
				const message = 'Boxes to tick are lost in the Markdown of the page.';
				return [unsupported(message, 'Write the item without `[ ]`.')];
			}
			return [];
		case 'link':
			if (toString(node).trim()) return [];
			return [
				{
					rule: 'empty-link',
					message: 'The link has no words, so nobody can see or follow it.',
					advice: 'Write between the brackets what is there.',
				},
			];
		case 'blockquote': {
			const message = 'The end of a merge conflict is left in the file.';
			const advice = 'Keep one of the two versions, and delete the lines of signs.';
			if (parent.type === 'root' && typed.startsWith('>'.repeat(7)))
				return [{ rule: 'conflict-marker', message, advice }];
			if (!/^>\s*\d/.test(typed)) return [];
			return [
				{
					rule: 'angle-bracket',
					message: 'The `>` at the beginning of this line makes a quotation of it.',
					advice: 'Write “over 200 ms”.',
				},
			];
		}
		case 'inlineCode':
		case 'code':
			return faultOfCode(node.type === 'code', typed);
		default:
			return [];
	}
}

/** What to write instead of a tag. */
const tags: Readonly<Record<string, string>> = {
	br: 'Begin a new paragraph or list item; in a cell, write a sentence.',
	details: 'Write it openly, below a `###` heading: on paper it would stay closed.',
	img: 'Say it in a table or a list, or link to the picture.',
	a: 'Write the link as `[words](address)`.',
	b: 'Write `**words**`.',
	i: 'Write `*words*`.',
};

function unsupported(message: string, advice: string): Fault {
	return { rule: 'unsupported-markup', message, advice };
}

function faultOfCode(isBlock: boolean, typed: string): Fault[] {
	const fence = /^(`{3,}|~{3,})/.exec(typed)?.[1];
	if (isBlock && fence && !new RegExp(`\\n[\\s>]*${fence}[\`~]*\\s*$`).test(typed))
		return tell(
			'The code never ends, so all that follows is shown as code.',
			`Close it with a line of \`${fence}\`.`,
		);
	if (isBlock && /^(?:`+|~+) ?(?:mermaid|plantuml|puml|dot|graphviz|math|latex)\b/.test(typed))
		return tell(
			'Drawings and formulas are not made here; this one is shown as its source.',
			'Say it in a table or a list, or leave out the name behind the backticks.',
		);
	// Words in a comment or a message may have them; what begins a string may not.
	const isCommand = !isBlock || /^(?:`+|~+)(?:sh|bash|shell|console)\b/.test(typed);
	const wrong = isCommand ? /[“”‘’\u00A0]|(?<=\s)[–—](?=\w)/ : /(?<=[=([{,:]\s*)[“”‘’]/;
	const isProse = isBlock && /^(?:`+|~+)(?:text|md|mdx)?\s*\n/.test(typed);
	const sign = wrong.exec(typed)?.[0];
	return sign && !isProse
		? tell(
				`\`${sign}\` stands in code, where a program wants \`"\`, \`'\` or \`--\`.`,
				'Type the sign anew: a word processor has changed it.',
			)
		: [];
}
