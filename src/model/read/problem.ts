import type { Rule } from './rules.ts';

/** A place in a file: line and column from 1, as editors count. */
export interface Place {
	line: number;
	column: number;
}

/** Something an author has to mend: what is wrong, where, and what to write instead. */
export interface Problem extends Place {
	/** Path from the project's root, with forward slashes. */
	file: string;
	/** The rule's name; each has an entry in the authors’ guide. */
	rule: Rule;
	message: string;
	advice?: string | undefined;
}

/** One problem as a person reads it: `file:line:column  rule  message`, the advice below. */
export function forPeople({ file, line, column, rule, message, advice }: Problem): string {
	const head = `${file}:${line}:${column}  ${rule}  ${message}`;
	return advice ? `${head}\n  ${advice}` : head;
}

/** One problem as code hosts show it in reviews (GitHub’s workflow command, which Gitea reads too). */
export function forCodeHosts({ file, line, column, rule, message, advice }: Problem): string {
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

/** Makes a function that tells the place of an offset in a text. */
export function placesIn(text: string): (offset: number) => Place {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}
