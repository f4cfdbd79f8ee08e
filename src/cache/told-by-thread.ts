import { Worker } from 'node:worker_threads';

/**
 * Runs a program in a thread and gives the one message that it tells. Throws what the thread throws,
 * and where it ends without a message says what was left `undone`.
 */
export function toldByThread<Told>(
	program: URL,
	workerData: unknown,
	undone: string,
): Promise<Told> {
	const told = new Promise<Told>((resolve, reject) => {
		const thread = new Worker(program, { workerData });
		thread.once('message', resolve);
		thread.once('error', reject);
		thread.once('exit', () => reject(new Error(undone)));
	});
	told.catch(() => undefined); // told to whoever waits; nobody may wait yet
	return told;
}
