import type { Worker } from 'node:worker_threads';

/** Settles when a thread ends: throws what it throws, and where it ends badly says what was left undone. */
export function ended(thread: Worker, undone: string): Promise<void> {
	return new Promise((resolve, reject) => {
		thread.once('error', reject);
		thread.once('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`${undone} (the thread ended with ${code}).`)),
		);
	});
}
