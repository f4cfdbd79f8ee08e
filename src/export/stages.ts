/** The stages of a command that makes a file of the book. */
export interface Stages {
	/** Runs one stage and prints its time; a failure names the stage. */
	run: <Result>(name: string, work: () => Promise<Result> | Result) => Promise<Result>;
	/** Adds to what is printed of the running stage. */
	note: (words: string) => void;
	/** Milliseconds by stage, in their order. */
	times: Record<string, number>;
}

/** A stage that failed, with its cause in words. */
export class StageFailure extends Error {
	readonly stage: string;

	constructor(stage: string, cause: unknown) {
		super(wordsOf(cause), { cause });
		this.stage = stage;
	}
}

/** Stages that print a line each, or nothing. */
export function stagesOf(print: (line: string) => void = () => undefined): Stages {
	const times: Record<string, number> = {};
	let notes: string[] = [];
	return {
		times,
		note: (words) => void notes.push(words),
		run: async (name, work) => {
			const began = performance.now();
			notes = [];
			const result = await Promise.try(work).catch((cause: unknown) => {
				throw cause instanceof StageFailure ? cause : new StageFailure(name, cause);
			});
			const time = Math.round(performance.now() - began);
			times[name] = time;
			const seconds = (time / 1000).toFixed(1).padStart(6);
			print(`${name.padEnd(14)} ${seconds} s  ${notes.join(', ')}`.trimEnd());
			return result;
		},
	};
}

/**
 * Runs a command that makes one file of the book, and tells how it went: to the reader of a screen, or with
 * `--json` to a program. Where it fails, the process ends with 1.
 */
export async function makeEdition<
	Made extends { file: string; pages: number; files?: number; bytes: number },
>(name: string, make: (stages: Stages) => Promise<Made>): Promise<void> {
	const isJson = process.argv.includes('--json');
	const stages = stagesOf(isJson || !process.stdout.isTTY ? undefined : console.log);
	const began = performance.now();
	try {
		const made = await make(stages);
		const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
		const files = made.files ? `${made.files} files, ` : '';
		const size = files + sizeInWords(made.bytes);
		console.log(
			isJson
				? JSON.stringify({ ...made, seconds, stages: stages.times })
				: `${made.file}: ${made.pages} pages, ${size}, ${seconds} s.`,
		);
	} catch (problem) {
		const failed = problem instanceof StageFailure ? problem.stage : 'start';
		const words = wordsOf(problem);
		if (isJson) console.log(JSON.stringify({ failed, problem: words }));
		else
			console.error(
				`${name} was not made; the last one is still in place.\nStage: ${failed}\n${words}`,
			);
		process.exitCode = 1;
	}
}

/** A size as readers know it: `740 kB`, `3.0 MB`. */
export function sizeInWords(bytes: number): string {
	return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function wordsOf(cause: unknown): string {
	const words = cause instanceof Error ? cause.message : String(cause);
	const isGone = /(?:target|page|context|browser).*(?:closed|crashed)|protocol error/i.test(words);
	return isGone
		? 'The browser ended before it had printed. Was it stopped, or did memory run out?'
		: words;
}
