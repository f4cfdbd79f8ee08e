import type { MarkdownHeading } from 'astro';

/** A page of text alone: what its module would draw, whoever shows it. */
export interface StillPage {
	html: string;
	headings: MarkdownHeading[];
}

const string = String.raw`"(?:[^"\\]|\\.)*"`;
const drawn = new RegExp(
	String.raw`^function _createMdxContent\(props\) \{\n(?:(?!return|import).*\n)*  return _jsx\(Fragment, \{\n    "set:html": (${string})\n  \}\);\n\}`,
	'm',
);
const listed = /^export function getHeadings\(\) \{\n {2}return (\[[^]*?\n? *\]);\n\}/m;

/**
 * Reads a page out of the module that MDX makes of it, where one piece of text is all it draws. Gives
 * nothing where a component or a picture stands in the page, since only running the module tells what
 * that draws, nor where the page is one block, which the module takes as an element.
 */
export function stillPage(code: string): StillPage | undefined {
	const [, html] = drawn.exec(code) ?? [];
	const [, headings] = listed.exec(code) ?? [];
	const imports = code.match(/^import .*$/gm) ?? [];
	if (!html || !headings || imports.some((line) => !line.endsWith('"astro/jsx-runtime";')))
		return undefined;
	return { html: JSON.parse(html), headings: JSON.parse(headings) };
}
