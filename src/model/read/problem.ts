/** A place in a file: line and column from 1, as editors count. */
export interface Place {
	line: number;
	column: number;
}

/** The rules that a file can break already while it is read. */
export type ReadingRule =
	| 'encoding'
	| 'front-matter'
	| 'yaml-syntax'
	| 'cut-value'
	| 'missing-key'
	| 'unknown-key'
	| 'mdx-syntax'
	| 'unclear-answer'
	| 'unknown-verdict';

/** Something an author has to mend: what is wrong, where, and what to write instead. */
export interface Problem<Rule extends string = ReadingRule> extends Place {
	/** Path from the project's root, with forward slashes. */
	file: string;
	/** The rule's name; each has an entry in the authors’ guide. */
	rule: Rule;
	message: string;
	advice?: string | undefined;
}

/** One problem as a person reads it: `file:line:column  rule  message`, the advice below. */
export function forPeople(problem: Problem<string>): string {
	const { file, line, column, rule, message, advice } = problem;
	const head = `${file}:${line}:${column}  ${rule}  ${message}`;
	return advice ? `${head}\n  ${advice}` : head;
}

/** Makes a function that tells the place of an offset in a text. */
export function placesIn(text: string): (offset: number) => Place {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return (offset) => {
		const line = starts.findLastIndex((start) => start <= offset);
		return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
	};
}
