// The thread that compiles pages while the bundler does the rest: it is handed one page after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Start, Task } from './in-thread.ts';
import { processorOf } from './plugins.ts';

const { base, terms, shared, options, srcDir } = workerData as Start;
const renderer = processorOf(base, terms).createMdxRenderer?.(shared, {
	...options,
	...(srcDir && { srcDir: new URL(srcDir) }),
});

async function answer({ id, page }: Task): Promise<Answer> {
	try {
		return { id, compiled: await (await renderer)?.process(...page) };
	} catch (error) {
		// The place is no part of what an error takes along from one thread to another.
		const { message, line, column } = error as Error & { line?: number; column?: number };
		return { id, fault: { message, line, column } };
	}
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)));
