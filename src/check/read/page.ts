import type { Kind } from '../../model/kinds.ts';
import { readDocument, type BookDocument } from '../../model/read/document.ts';
import { decode } from '../../model/read/text.ts';
import type { Problem } from '../problem.ts';
import { findTraps } from '../rules/mdx-traps.ts';

/** How many characters of a file are read: thirty times the longest page of the book. */
const most = 500_000;

/** A page of the book, with the places that MDX would take for code. */
export interface Page extends BookDocument {
	traps: Problem[];
}

/** Reads the bytes of a page. Traps are reported and masked, so that the rest can be read. */
export function readPage(file: string, kind: Kind, id: string, bytes: Uint8Array): Page {
	const { text: whole, problems } = decode(file, bytes);
	const text = whole.slice(0, most);
	const { masked, problems: traps } = findTraps(file, text);
	traps.unshift(...problems);
	if (text !== whole) traps.push(tooLong(file));
	return { ...readDocument(file, kind, id, masked), text, traps };
}

function tooLong(file: string): Problem {
	const message = `The file has more than ${most} characters, and the rest is not read.`;
	return { file, line: 1, column: 1, rule: 'too-long', message, advice: 'Divide it into pages.' };
}
