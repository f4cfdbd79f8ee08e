import { parentPort, Worker } from 'node:worker_threads';
import { ended } from './ended.ts';

/** The files of a site that were made of routes, and those of which something is to be made. */
export interface Pages {
	all: ReadonlySet<string>;
	changed: ReadonlySet<string>;
}

/** What a thread makes of the pages of a site; what it throws is thrown to whoever waits. */
export interface Beside {
	/** Tells it that the file of a page is written. */
	page(name: string): void;
	/** Tells it that all pages are there; the book may not be bound yet. */
	go(pages: Pages): void;
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
	return {
		page: (name) => thread.postMessage(name),
		go: (pages) => thread.postMessage(pages),
		written,
		done,
	};
}

/**
 * In such a thread: the pages, once all are there, and the signal of that;
 * until then, `page` is told of each that is written.
 */
export function pagesToCome(page: (name: string) => void = () => {}): {
	pages: Promise<Pages>;
	built: AbortSignal;
} {
	const built = new AbortController();
	const pages = new Promise<Pages>((tell) => {
		const hear = (said: string | Pages) => {
			if (typeof said === 'string') return page(said);
			parentPort?.off('message', hear);
			built.abort();
			tell(said);
		};
		parentPort?.on('message', hear);
	});
	return { pages, built: built.signal };
}
