import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { codeIn } from '../model/read-mdx.ts';

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
