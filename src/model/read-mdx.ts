import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';

/**
 * What is read differently in odd places, or not survived, and left to remark: bare addresses, which
 * become links, labels of notes with more than letters, indented notes, and imports and exports.
 */
const odd =
	/(?<![/(])\bwww\.|(?<!\]\()\bhttps?:\/\/|@|\[\^[\w-]*[^\w\]-]|^[ \t]+\[\^|^[ \t]*(?:import|export)\b/im;

/**
 * The syntax tree of an MDX text, read by a parser that is compiled for the machine and takes a
 * twentieth of the time; its trees are those of remark, places included (a test compares them for
 * every page of the book and for some damaged ones). Gives nothing where it finds a fault, or code: remark
 * tells faults in the words that the authors’ guide explains, and reads code. `hasFrontMatter` says
 * whether `---` may open the text.
 */
export function readMdx(text: string, hasFrontMatter: boolean): Root | undefined {
	if (odd.test(text)) return undefined;
	try {
		const features = { frontmatter: hasFrontMatter, gfm: true };
		const tree = mdxToMdast(text, { features }) as unknown as Root;
		return codeIn(tree) ? undefined : tree;
	} catch {
		return undefined;
	}
}

/** The first place of a tree that is code: an expression, an import or export, or an attribute that holds one. */
export function codeIn(tree: Root): Nodes | undefined {
	let found: Nodes | undefined;
	visit(tree, (node) => {
		const isCode =
			/^mdx(?:jsEsm|FlowExpression|TextExpression)$/.test(node.type) ||
			(/^mdxJsx/.test(node.type) && attributesOf(node).some(holdsCode));
		if (isCode) found = node;
		return isCode ? EXIT : CONTINUE;
	});
	return found;
}

interface Attribute {
	type: string;
	value?: unknown;
}

function attributesOf(node: object): readonly Attribute[] {
	return (node as { attributes?: readonly Attribute[] }).attributes ?? [];
}

function holdsCode({ type, value }: Attribute): boolean {
	return type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null);
}
