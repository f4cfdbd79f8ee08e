import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';

/**
 * Refuses a page that holds code, since MDX would run it on the machine of whoever draws the page.
 * The checker says so first in a build; `npm run dev` draws pages that have problems.
 */
export function noCode() {
	return (tree: Root, file: VFile): void => {
		const code = codeIn(tree);
		if (code)
			file.fail('Curly braces, `import` and `export` are code, and content has none.', code);
	};
}

/** The first place of a tree that is code: an expression, an import or export, or an attribute that holds one. */
function codeIn(tree: Root): Nodes | undefined {
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
