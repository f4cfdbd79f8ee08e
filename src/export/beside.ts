import { parentPort, Worker } from 'node:worker_threads';
import { ended } from './ended.ts';

/** What a thread makes of the pages of a site; what it throws is thrown to whoever waits. */
export interface Beside {
	/** Tells it that all pages are there but the book, and which files were made of routes. */
	go(pages: Iterable<string>): void;
	/** Until it tells that what others wait for is written, or ends. */
	written: Promise<void>;
	/** Until all is made. */
	done: Promise<void>;
}

/**
 * Begins what is made of the pages of a site, in a thread of its own, while they are still being
 * written: `search` the index, `forms` all else. The thread is handed `workerData`.
 */
export function beside(work: 'search' | 'forms', workerData: object): Beside {
	const program = new URL(`./${work}-thread.ts`, import.meta.url);
	const thread = new Worker(program, { workerData });
	const done = ended(thread, `The ${work} of the site were left undone`);
	const told = new Promise<void>((tell) => thread.once('message', () => tell()));
	const written = Promise.race([told, done]);
	for (const each of [done, written]) each.catch(() => undefined);
	return { go: (pages) => thread.postMessage([...pages]), written, done };
}

/** In such a thread: the files of the pages, once all are there but the book, and the signal of that. */
export function pagesToCome(): { pages: Promise<readonly string[]>; built: AbortSignal } {
	const built = new AbortController();
	const pages = new Promise<readonly string[]>((tell) =>
		parentPort?.once('message', (names: string[]) => {
			built.abort();
			tell(names);
		}),
	);
	return { pages, built: built.signal };
}
