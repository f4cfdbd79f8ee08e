import type { Problem } from './problem.ts';

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

function escaped(words: string): string {
	return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(words: string): string {
	return escaped(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
