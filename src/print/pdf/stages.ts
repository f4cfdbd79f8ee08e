/** What is told while a PDF is made. */
export interface Stages {
	/** Runs one stage and tells its time; a failure names the stage. */
	run: <Result>(name: string, work: () => Promise<Result> | Result) => Promise<Result>;
	/** Tells how far the running stage is. */
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

/** Stages that tell a line each through `tell`, which may be silent; the clock is read nowhere else. */
export function tellStages(tell: (line: string) => void): Stages {
	const times: Record<string, number> = {};
	let notes: string[] = [];
	return {
		times,
		note: (words) => void notes.push(words),
		run: async (name, work) => {
			const began = performance.now();
			notes = [];
			try {
				const result = await work();
				const time = Math.round(performance.now() - began);
				times[name] = time;
				tell(
					`${name.padEnd(14)} ${(time / 1000).toFixed(1).padStart(6)} s  ${notes.join(', ')}`.trimEnd(),
				);
				return result;
			} catch (cause) {
				throw cause instanceof StageFailure ? cause : new StageFailure(name, cause);
			}
		},
	};
}

function wordsOf(cause: unknown): string {
	const words = cause instanceof Error ? cause.message : String(cause);
	if (
		/(?:Target|page|context or browser).*(?:closed|crashed)|has been closed|Protocol error/i.test(
			words,
		)
	) {
		return 'The browser ended before it had printed. Was it stopped, or did memory run out?';
	}
	return words;
}
