// Links, and what may hold text that only looks like one. Attributes are quoted on built pages.
const tags = /<(script|style|textarea)\b[^]*?<\/\1>|<!--[^]*?-->|<a\b(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

/**
 * The same HTML with links that open in place of the page that shows the frame; links within it
 * stay. A frame holds a whole page, so the text is not parsed for it.
 */
export function framedLinks(html: string): string {
	return html.replace(tags, (tag) =>
		/^<a\b/.test(tag) && /\shref="(?!#)/.test(tag) ? tag.replace(/^<a/, '<a target="_top"') : tag,
	);
}
