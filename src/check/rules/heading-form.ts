import { slug } from 'github-slugger';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { telling, type Fault, type Spot } from './spot.ts';

const tell = telling('heading-form');

/** Headings that have no anchor, no place in the contents, or were not meant as such; `above` is the depth of the last. */
export function faultOfHeading({ node, typed, parent }: Spot, above: number): Fault[] {
	if (node.type !== 'heading' || node.depth === 1) return [];
	const words = toString(node);
	if (!typed.startsWith('#'))
		return tell(
			'The line of hyphens below makes a heading of this text.',
			'Begin headings with `##`; put an empty line above a line of hyphens.',
		);
	if (slug(words).replaceAll('-', '') === '')
		return tell(
			'The heading has no words, and so no anchor.',
			'Write its words behind `##`, or delete it.',
		);
	if (parent.type !== 'root')
		return tell(
			'A heading within a list or a quotation is in no contents.',
			'Begin the line with `##`, or use bold there.',
		);
	const wrong = insideOf(node);
	if (wrong)
		return tell(
			`The heading holds a ${wrong}.`,
			'Put it into the sentence below: headings stand in the contents too.',
		);
	if (node.depth > Math.min(above + 1, 4))
		return tell(
			`A heading with ${node.depth} \`#\` stands below one with ${above}.`,
			`Begin it with ${'#'.repeat(Math.min(above + 1, 4))}.`,
		);
	return [];
}

/** A line in bold that stands for a heading. A verdict of a tree ends as a sentence does. */
export function faultOfBold({ node, parent }: Spot): Fault[] {
	if (node.type !== 'paragraph' || parent.type !== 'root') return [];
	const [only, ...others] = node.children;
	if (only?.type !== 'strong' || others.length > 0 || /[.?!…]$/.test(toString(only))) return [];
	return tell(
		'A line in bold is no heading: it has no anchor and is not in the contents.',
		'Begin it with `##` or `###`, without the asterisks.',
	);
}

function insideOf(heading: Nodes): string | undefined {
	let found: string | undefined;
	visit(heading, (node) => {
		if (node.type === 'link' || node.type === 'linkReference') found = 'link';
		if (node.type === 'footnoteReference') found = 'footnote';
	});
	return found;
}
