/** What a command says: as text to be read out, and as data for programs. */
export interface Said {
	readonly text: string;
	readonly data: object;
	/** What is told beside it, and what is wrong all the same. */
	readonly notices?: readonly string[];
	readonly faults?: readonly string[];
}

/** Why a command does nothing: every problem at once, a sentence each. */
export class Refusal extends Error {
	readonly problems: readonly string[];
	/** Whether the command itself was written wrong, and not what it was given. */
	readonly isUsage: boolean;

	constructor(problems: readonly string[], isUsage = false) {
		super(problems.join('\n'));
		this.problems = problems;
		this.isUsage = isUsage;
	}
}

/** A heading and what stands below it; nothing where that is empty. */
export function part(title: string, lines: readonly string[]): string[] {
	return lines.length ? [`\n## ${title}\n`, ...lines] : [];
}
