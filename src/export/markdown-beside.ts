import { Worker } from 'node:worker_threads';
import { ended } from './ended.ts';

/**
 * Begins to read the pages of a site that is being built, in a thread. What it gives is called once
 * all pages are there, and waits until their Markdown is written; it throws what the thread throws.
 */
export function markdownBeside(dist: string): () => Promise<void> {
	const program = new URL('./markdown-thread.ts', import.meta.url);
	const thread = new Worker(program, { workerData: dist });
	const written = ended(thread, 'The Markdown of pages was left unwritten');
	written.catch(() => undefined); // told to whoever waits
	return () => {
		thread.postMessage('built');
		return written;
	};
}
