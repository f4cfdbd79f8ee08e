import type { Nodes, Parents, Root } from 'mdast';
import { toNlcst } from 'mdast-util-to-nlcst';
import { toString } from 'mdast-util-to-string';
import type { Root as Words } from 'nlcst';
import { ParseEnglish } from 'parse-english';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { BookDocument } from '../../model/read/document.ts';
import type { FrontMatter } from '../../model/read/front-matter.ts';
import { placesIn, type Place } from '../../model/read/problem.ts';

/** A stretch of prose: a paragraph, a heading, or one value of front matter. */
export interface Passage {
	/** Sentences and words, with their offsets in `text`. */
	words: Words;
	text: string;
	/** Whether its sentences are read one after another, and so count towards the page’s median. */
	running: boolean;
	/** Where an offset of `text` stands in the file. */
	placeAt(offset: number): Place;
}

const parser = new ParseEnglish();

/** The prose of a page’s body. Code, tables, footnotes and titles of works are left out. */
export function passagesOf({ text, body }: BookDocument): Passage[] {
	const passages: Passage[] = [];
	const file = new VFile(text);
	const placeAt = placesIn(text);
	visit(body, (node) => {
		if (node.type === 'table' || node.type === 'footnoteDefinition') return SKIP;
		if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
		const { start, end } = node.position ?? {};
		// A wall of text this long is no prose, and the parser of sentences would run out of stack.
		if ((end?.offset ?? 0) - (start?.offset ?? 0) > 20_000) return SKIP;
		const words = toNlcst(withTitlesAsCode(node), file, parser, { ignore: ['mdxTextExpression'] });
		passages.push({ words, text, running: node.type === 'paragraph', placeAt });
		return SKIP;
	});
	return passages;
}

/** The sentences of front matter, or of a file that is nothing else: every value that holds a space. */
export function passagesOfData({ data, placeOf }: FrontMatter): Passage[] {
	// What readers type is written as they write it.
	const ours = stringsIn(data, []).filter(([key]) => key[0] !== 'words');
	return ours.map(([path, text]) => {
		const start = placeOf(path);
		// A value may be folded over lines, so only what stands in its first line has a column of its own.
		const placeAt = () => start;
		return { words: parser.parse(text), text, running: false, placeAt };
	});
}

/** Every text of front matter that holds a space, with its path. */
export function stringsIn(value: unknown, path: PropertyKey[]): [PropertyKey[], string][] {
	if (typeof value === 'string') return value.includes(' ') ? [[path, value]] : [];
	if (typeof value !== 'object' || value === null || value instanceof Date) return [];
	return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, key]));
}

/** A copy in which an italic title (*Release It!*) reads as code does: a word nobody here wrote. */
function withTitlesAsCode(block: Parents): Root {
	const copy = structuredClone(block);
	visit(copy, 'emphasis', (node, index, parent) => {
		if (!parent || index === undefined || !isTitle(toString(node))) return;
		const { position } = node;
		const code: Nodes = {
			type: 'inlineCode',
			value: toString(node),
			...(position && { position }),
		};
		parent.children[index] = code;
	});
	return { ...copy, type: 'root' } as Root;
}

/** Tells whether words in italics are a title: those of four letters or more begin with capitals. */
function isTitle(words: string): boolean {
	const long = words.match(/[\p{L}\p{N}’'-]{4,}/gu) ?? [];
	return long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
