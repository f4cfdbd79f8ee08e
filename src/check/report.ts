import { shownTrials, type Figures } from '../model/shown-trials.ts';
import type { Problem } from './problem.ts';
import type { Book } from './read/book.ts';
import { readModel } from './read/model.ts';
import { readTrials } from './read/trials.ts';

/** One problem as code hosts show it in reviews (GitHub’s workflow command, which Gitea reads too). */
export function forCodeHosts(problem: Problem): string {
	const { file, line, column, rule, message, advice } = problem;
	const words = advice ? `${message} ${advice}` : message;
	const where = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
	return `::error ${where}::${escaped(words)}`;
}

/** Problems in the order in which an author meets them. */
export function sorted(problems: readonly Problem[]): Problem[] {
	return problems.toSorted(
		(a, b) =>
			(a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
	);
}

/** How often the guide is right, as the page of that name tells it, in columns. */
export function figuresOf(book: Book): string {
	const model = readModel(book);
	const trials = readTrials(book).map(({ trial }) => trial);
	if (!model || trials.length === 0) return '';
	return shownTrials(model, trials).tables.map(inColumns).join('\n');
}

function inColumns({ title, head, rows }: Figures): string {
	const all = [head, ...rows];
	const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
	const lines = all.map((row) =>
		row
			.map((cell, at) => cell.padEnd(widths[at] ?? 0))
			.join('  ')
			.trimEnd(),
	);
	return [title, ...lines, ''].join('\n');
}

function escaped(words: string): string {
	return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(words: string): string {
	return escaped(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
