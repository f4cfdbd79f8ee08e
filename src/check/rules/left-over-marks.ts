import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { placesIn } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import type { Page } from '../read/page.ts';
import { marksAtLineStart, marksInFrontMatter, marksInWords, type Mark } from './marks.ts';
import { stringsIn } from './prose-passages.ts';

/** Text that still holds Markdown after it was read: what was meant is not what comes out. */
export function findLeftOverMarks(book: Book): Problem[] {
	const files = [
		...book.documents,
		...book.sources,
		...book.tensions,
		...book.glossary,
		...book.trials,
	];
	return [
		...book.documents.flatMap(inBody),
		...files.flatMap(({ file, frontMatter: { data, placeOf } }) =>
			stringsIn(data, []).flatMap(([path, words]) =>
				marksIn(` ${words}`, [...marksInWords, ...marksInFrontMatter], words.length)
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
		for (const { at, mark } of marksIn(
			words,
			[...marksInWords, ...marksAtLineStart],
			typed.length,
		)) {
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
