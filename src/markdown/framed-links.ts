import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** The same HTML with links that open in place of the page that shows the frame; links within it stay. */
export function framedLinks(html: string): string {
	const tree = fromHtml(html, { fragment: true });
	visit(tree, 'element', ({ tagName, properties }) => {
		const href = properties['href'];
		if (tagName === 'a' && typeof href === 'string' && !href.startsWith('#'))
			properties['target'] = '_top';
	});
	return toHtml(tree, { space: 'html' });
}
