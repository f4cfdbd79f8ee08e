import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { placesIn } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import type { Page } from '../read/page.ts';
import { stringsIn } from './prose-passages.ts';

interface Mark {
	pattern: RegExp;
	message: string;
	advice: string;
}

const link =
	'Write a link as `[words](../practices/canary-release.mdx)`, without spaces in it; put the name of a file in backticks.';

/** Marks that are readable as they stand, wherever text is. */
const inWords: readonly Mark[] = [
	{
		pattern:
			/\[\[|\]\(|\)\[(?!\^)|\] \((?=[.#/]|https?:|[\w-]+\.mdx)|\](?=https?:|#)|(?<=[^\s([])\((?=https?:)|\[[^[\]\n]+\] ?\[[^\]\n]*\]|\.\.\/|[\w-]\.mdx\b/,
		message: 'Brackets that are no link stand in the text as they were typed.',
		advice: link,
	},
	{
		pattern: /\[\^(?![^\]\s]+\])|\^\[|(?<![\w\]])\[\d{1,2}\](?!\()/,
		message: 'This is no footnote, and stands in the text as it was typed.',
		advice: 'Write `[^beyer-2016]`, and a line `[^beyer-2016]: …` at the end of the file.',
	},
	{
		pattern: /`/,
		message: 'A backtick stands alone, so no code begins or ends here.',
		advice: 'Put one on each side of the code.',
	},
	{
		pattern:
			/\*\*|\*(?=[^\s*])|(?<=[^\s*])\*|(?<![\p{L}\p{N}_])_+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_+(?![\p{L}\p{N}_])/u,
		message: 'A mark for bold or italics has no partner, and stands in the text as it was typed.',
		advice:
			'Put it right before the first letter and right behind the last, or write `\\*`, `\\_`.',
	},
	{
		pattern: /~~|==(?=\S)[^=\n]*==|(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])/,
		message: 'This mark is of another tool’s Markdown, and stands in the text as it was typed.',
		advice: 'Say it in words.',
	},
	{
		pattern: /\$\$|\$[^\s$][^$\n]*[\\^_=][^$\n]*\$/,
		message: 'Formulas are not set here; the dollar signs stand in the text.',
		advice: 'Write it in words, or put it in backticks.',
	},
	{
		pattern: /\b(?:TODO|FIXME|TBD|XXX|[Ll]orem ipsum)\b/,
		message: 'A note to yourself is left in the text.',
		advice: 'Do it, or delete it.',
	},
	{
		pattern: /&(?:amp;)+#?\w+;/,
		message: 'A character is written by name twice over, and comes out as its name.',
		advice: 'Type the character itself.',
	},
];

const lineStart = '(?<=\\n[ \\t>]*)';

/** Marks that mean something at the beginning of a line; the text begins with `\n` where a block does. */
const atLineStart: readonly Mark[] = [
	{
		pattern: new RegExp(
			`${lineStart}(?:#{2,6}(?!#)\\S|#{1,6}[\\u00A0\\u2000-\\u200B\\u3000]|#\\p{L})`,
			'u',
		),
		message: 'No ordinary space stands behind `#`, so this is no heading.',
		advice: 'Type `##`, a space and the words on a line of their own.',
	},
	{
		pattern: new RegExp(`${lineStart}\\|.*\\||(?<=\\n[ \\t|:-]*)-{3,}[ \\t:]*\\|`),
		message: 'Bars that are no table stand in the text as they were typed.',
		advice:
			'Begin the table with its headings and a line of `| --- | --- |`, with an empty line above.',
	},
	{
		pattern: new RegExp(
			`(?<=.\\n[ \\t>]*)(?:[-+*][ \\t]|\\d{1,9}[.)][ \\t])|${lineStart}(?:[•●▪◦‣⁃]|-(?=[\\p{L}[*])|\\d{1,2}[.)](?=\\p{L}))`,
			'u',
		),
		message: 'This looks like a list item and is part of a paragraph.',
		advice:
			'Begin items with `- ` or `1. `, with an empty line above the list; join lines that are none.',
	},
	{
		pattern: new RegExp(`${lineStart}(?::{3,}|!{3} |: \\S|\\[!\\w+\\]|\\[TOC\\])`, 'i'),
		message: 'Boxes, contents and definitions of other tools stand in the text as they were typed.',
		advice: 'Write a paragraph.',
	},
	{
		pattern: /\[[ xX]\] /,
		message: 'A box to tick stands in the text as it was typed.',
		advice: 'Write the words without it.',
	},
];

/** Marks that front matter shows as they are, since it is no Markdown. */
const inFrontMatter: readonly Mark[] = [
	{
		pattern: /\]\(|\[\^|`[^`]+`|\*[^\s*][^*]*\*|<\/?[a-z]+\/?>/i,
		message: 'Front matter is shown as it is typed, marks included.',
		advice: 'Write plain words here, and links and notes in the text below.',
	},
];

/** Text that still holds Markdown after it was read: what was meant is not what comes out. */
export function findLeftOverMarks(book: Book): Problem[] {
	const files = [...book.documents, ...book.sources, ...book.tensions, ...book.glossary];
	return [
		...book.documents.flatMap(inBody),
		...files.flatMap(({ file, frontMatter: { data, placeOf } }) =>
			stringsIn(data, []).flatMap(([path, words]) =>
				marksIn(` ${words}`, [...inWords, ...inFrontMatter], words.length)
					.slice(0, 1)
					.map(({ mark: { message, advice } }) => ({
						file,
						...placeOf(path),
						rule: 'left-over-mark' as const,
						message,
						advice,
					})),
			),
		),
	];
}

function inBody({ file, text, body, traps }: Page): Problem[] {
	const problems: Problem[] = [];
	const placeAt = placesIn(text);
	visit(body, 'text', (node, index, parent) => {
		const start = node.position?.start.offset;
		const end = node.position?.end.offset;
		if (start === undefined || end === undefined || holdsTrap(node, traps)) return;
		const opens = index === 0 && parent?.type === 'paragraph';
		// What is escaped is meant.
		const typed = text.slice(start, end).replace(/\\[!-/:-@[-`{-~]/g, 'xx');
		// What stands beside it is of another node, and tells what the marks at the ends mean.
		const words = `${opens ? '\n' : text[start - 1]}${typed}${text.slice(end, end + 6)}`;
		for (const { at, mark } of marksIn(words, [...inWords, ...atLineStart], typed.length)) {
			const { message, advice } = mark;
			problems.push({ file, ...placeAt(start + at - 1), rule: 'left-over-mark', message, advice });
		}
	});
	return problems;
}

/** The first of each mark in some words between one character before and whatever comes after. */
function marksIn(words: string, marks: readonly Mark[], length: number) {
	return marks.flatMap((mark) => {
		const pattern = new RegExp(mark.pattern, `g${mark.pattern.flags}`);
		const found = [...words.matchAll(pattern)].find(({ index }) => index > 0 && index <= length);
		return found ? [{ at: found.index, mark }] : [];
	});
}

/** Tells whether MDX would run some of a text: it is reported already, and what is beside it is not what it seems. */
function holdsTrap({ position }: Nodes, traps: readonly Problem[]): boolean {
	return traps.some(({ line, column }) => {
		const { start, end } = position ?? {};
		if (!start || !end || line < start.line || line > end.line) return false;
		return (
			(line > start.line || column >= start.column) && (line < end.line || column <= end.column)
		);
	});
}
