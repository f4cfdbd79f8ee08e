import { Worker } from 'node:worker_threads';
import type { Files } from './last-site.ts';

/**
 * Every file of a site, looked up in a thread: there may be tens of thousands. Throws what the thread
 * throws.
 */
export function foundBeside(dist: string): Promise<Files> {
	const program = new URL('./found-thread.ts', import.meta.url);
	const found = new Promise<Files>((tell, fail) => {
		const thread = new Worker(program, { workerData: dist });
		thread.once('message', tell);
		thread.once('error', fail);
		thread.once('exit', () => fail(new Error('The files of the last site were not looked up.')));
	});
	found.catch(() => undefined); // told to whoever waits
	return found;
}
