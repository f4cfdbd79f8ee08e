import { placesIn, type Problem } from './problem.ts';

/** The most that is read: thirty times the longest page of the book, and more than anybody writes. */
const most = {
	characters: 500_000,
	lines: 12_000,
	/** Brackets, stars and the like between two blank lines or points of a list. */
	marks: 5_000,
	/** Front matter, or a file of data. */
	data: 50_000,
	dataLines: 1_000,
};

/**
 * Finds where a text is longer than can be read in good time: parsers of Markdown need quadratic
 * time for many blocks and for many open marks, so a hostile file would keep the checker for hours.
 */
export function findTooLong(file: string, text: string): Problem | undefined {
	if (text.length > most.characters)
		return tooLong(file, 1, `The file has ${text.length} characters; ${most.characters} are read.`);
	const lines = text.split('\n');
	if (lines.length > most.lines)
		return tooLong(file, most.lines, `The file has ${lines.length} lines; ${most.lines} are read.`);
	let marks = 0;
	for (const { 0: line, index } of text.matchAll(/.*\n?/g)) {
		if (/^\s*(?:$|[*+-]\s|\d+[.)]\s|#)/.test(line)) marks = 0;
		marks += line.match(/[[\]()*_~`<>{}!|&@:\\]/g)?.length ?? 0;
		if (marks > most.marks)
			return tooLong(
				file,
				placesIn(text)(index).line,
				`The passage that ends here has more than ${most.marks} brackets, stars and other signs.`,
			);
	}
	return undefined;
}

/** Finds whether front matter or a file of data is longer than can be read in good time. */
export function findTooMuchData(file: string, yaml: string): Problem | undefined {
	if (yaml.length > most.data)
		return tooLong(file, 1, `The YAML has ${yaml.length} characters; ${most.data} are read.`);
	const { length } = yaml.split('\n');
	if (length > most.dataLines)
		return tooLong(file, 1, `The YAML has ${length} lines; ${most.dataLines} are read.`);
	return undefined;
}

function tooLong(file: string, line: number, message: string): Problem {
	return {
		file,
		line,
		column: 1,
		rule: 'too-long',
		message: `${message} The file is not read.`,
		advice: 'Divide it into pages. If nobody wrote this by hand, look at the program that did.',
	};
}
