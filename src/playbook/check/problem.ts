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
	rule: string;
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
