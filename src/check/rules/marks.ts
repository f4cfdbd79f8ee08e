/** Markdown that was not read as such, and what to write instead. */
export interface Mark {
	pattern: RegExp;
	message: string;
	advice: string;
}

/** Marks of text, wherever they stand in it. What follows the text may tell what they mean. */
export const marksInWords: readonly Mark[] = [
	{
		pattern: oneOf(
			/\[\[/, // [[page]]
			/\]\(/, // [words](an address with spaces)
			/\)\[(?!\^)/, // (words)[address]
			/\] \((?=[.#/]|https?:|[\w-]+\.mdx)/, // [words] (address)
			/\](?=https?:|#)/, // [words]address)
			/(?<=[^\s([])\((?=https?:)/, // [words(address)
			/\[[^[\]\n]+\] ?\[[^\]\n]*\]/, // [words][nope]
			/\.\.\/|[\w-]\.mdx\b/, // whatever else is left of a link to a file
		),
		message: 'Brackets that are no link stand in the text as they were typed.',
		advice:
			'Write a link as `[words](../practices/canary-release.mdx)`, without spaces in it; put the name of a file in backticks.',
	},
	{
		pattern: oneOf(
			/\[\^(?![^\]\s]{1,99}\])/, // [^two words], [^no-end
			/\^\[/, // ^[a note in the line]
			/(?<![\w\]])\[\d{1,2}\](?!\()/, // [1]
			/\[-?@[\w:]/, // [@beyer2016]
		),
		message: 'This is no footnote, and stands in the text as it was typed.',
		advice: 'Write `[^beyer-2016]`, and a line `[^beyer-2016]: …` at the end of the file.',
	},
	{
		pattern: /`/,
		message: 'A backtick stands alone, so no code begins or ends here.',
		advice: 'Put one on each side of the code.',
	},
	{
		pattern: oneOf(
			/\*\*|\*(?=[^\s*])|(?<=[^\s*])\*/,
			/(?<![\p{L}\p{N}_])_+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_+(?![\p{L}\p{N}_])/u, // not snake_case
		),
		message: 'A mark for bold or italics has no partner, and stands in the text as it was typed.',
		advice:
			'Put it right before the first letter and right behind the last, or write `\\*`, `\\_`.',
	},
	{
		pattern: oneOf(
			/~~/,
			/==(?=\S)[^=\n]*==/, // ==marked==
			/(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])/, // :tada:
		),
		message: 'This mark is of another tool’s Markdown, and stands in the text as it was typed.',
		advice: 'Say it in words.',
	},
	{
		pattern: /\$\$|\$[^\s$][^$\n]*[\\^_=][^$\n]*\$/,
		message: 'Formulas are not set here; the dollar signs stand in the text.',
		advice: 'Write it in words, or put it in backticks.',
	},
	{
		pattern: /['"]/,
		message: 'A quotation mark or an apostrophe is straight, as on a typewriter.',
		advice: 'Type “double” marks, or ’; put code in backticks.',
	},
	{
		pattern: /\b(?:TODO|FIXME|TBD|XXX|[Ll]orem ipsum)\b/,
		message: 'A note to yourself is left in the text.',
		advice: 'Do it, or delete it.',
	},
	{
		pattern: /&(?:amp;)+#?\w+;/, // &amp;nbsp;
		message: 'A character is written by name twice over, and comes out as its name.',
		advice: 'Type the character itself.',
	},
];

/** Marks that mean something at the beginning of a line; the text begins with `\n` where a block does. */
export const marksAtLineStart: readonly Mark[] = [
	{
		pattern: atLineStart(
			/#{2,6}(?!#)\S|#\p{L}/u, // ##Heading, not #12
			/#{1,6}[\u00A0\u2000-\u200B\u3000]/,
		),
		message: 'No ordinary space stands behind `#`, so this is no heading.',
		advice: 'Type `##`, a space and the words on a line of their own.',
	},
	{
		pattern: oneOf(atLineStart(/\|.*\|/), /(?<=\n[ \t|:-]{0,99})-{3,40}[ \t:]{0,9}\|/),
		message: 'Bars that are no table stand in the text as they were typed.',
		advice:
			'Begin the table with its headings and a line of `| --- | --- |`, with an empty line above.',
	},
	{
		pattern: oneOf(
			/(?<=.\n[ \t>]{0,99})(?:[-+*]|\d{1,9}[.)]|[b-hB-H]\))[ \t]/, // a mark that begins no list here
			atLineStart(/[•●▪◦‣⁃]|-(?=[\p{L}[*])|\d{1,2}[.)](?=\p{L})/u), // •item, -item, 1.Item
		),
		message: 'This looks like a list item and is part of a paragraph.',
		advice:
			'Begin items with `- ` or `1. `, with an empty line above the list; join lines that are none.',
	},
	{
		pattern: atLineStart(
			/:{3,}|!{3} |: \S|\[!\w+\]|\[(?:TOC|toc)\]/,
			/\\(?:newpage|pagebreak|clearpage|noindent|tableofcontents)\b/,
		),
		message:
			'Boxes, contents, page breaks and definitions of other tools stand in the text as they were typed.',
		advice: 'Write a paragraph.',
	},
	{
		pattern: /\[[ xX]\] /,
		message: 'A box to tick stands in the text as it was typed.',
		advice: 'Write the words without it.',
	},
];

/** Marks that front matter shows as they are, since it is no Markdown. */
export const marksInFrontMatter: readonly Mark[] = [
	{
		pattern: oneOf(/\]\(|\[\^/, /`[^`]+`|\*[^\s*][^*]*\*/, /<\/?[A-Za-z]+\/?>/),
		message: 'Front matter is shown as it is typed, marks included.',
		advice: 'Write plain words here, and links and notes in the text below.',
	},
];

// Whatever may repeat is bounded, so that no text takes longer than it is.
function oneOf(...patterns: RegExp[]): RegExp {
	return new RegExp(patterns.map(({ source }) => source).join('|'), 'u');
}

function atLineStart(...patterns: RegExp[]): RegExp {
	return new RegExp(`(?<=\\n[ \\t>]{0,99})(?:${oneOf(...patterns).source})`, 'u');
}
