import { Worker } from 'node:worker_threads';
import type { MarkdownProcessor } from '@astrojs/markdown-remark';
import type { MarkedTerm } from '../../playbook/glossary.ts';

type CreateRenderer = NonNullable<MarkdownProcessor['createMdxRenderer']>;
/** What the bundler says of all pages. */
export type Said = Parameters<CreateRenderer>;
/** A page: its text, its file and its front matter. */
export type Page = Parameters<Awaited<ReturnType<CreateRenderer>>['process']>;
/** A page as a module. */
export type Compiled = Awaited<ReturnType<Awaited<ReturnType<CreateRenderer>>['process']>>;

/** What a thread begins with. */
export interface Start {
	base: string;
	terms: MarkedTerm[];
	shared: Said[0];
	options: Omit<Said[1], 'srcDir'>;
	/** As text: an address is nothing that a thread can be handed. */
	srcDir: string | undefined;
}

/** A page for the thread. */
export interface Task {
	id: number;
	page: Page;
}

/** What became of it. */
export interface Answer {
	id: number;
	compiled?: Compiled | undefined;
	fault?: { message: string; line: number | undefined; column: number | undefined };
}

/**
 * Compiles pages in a thread of its own, in the order in which they come. Rejects with the message
 * and the place of what is wrong in a page.
 */
export function compilingThread(start: Start): (page: Page) => Promise<Compiled> {
	const waiting = new Map<
		number,
		{ resolve: (made: Compiled) => void; reject: (fault: Error) => void }
	>();
	let thread: Worker | undefined;
	let count = 0;

	function begun(): Worker {
		const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: start });
		worker.on('message', ({ id, compiled, fault }: Answer) => {
			const page = waiting.get(id);
			waiting.delete(id);
			// A build may end while the thread is idle, never while somebody waits for it.
			if (waiting.size === 0) worker.unref();
			if (compiled) page?.resolve(compiled);
			else page?.reject(Object.assign(new Error(fault?.message), fault));
		});
		const fail = (error: Error) => {
			thread = undefined;
			for (const page of waiting.values()) page.reject(error);
			waiting.clear();
		};
		worker.on('error', fail);
		worker.on('exit', () => fail(new Error('The thread that compiles pages has ended.')));
		return worker;
	}

	return (page) =>
		new Promise((resolve, reject) => {
			thread ??= begun();
			count += 1;
			waiting.set(count, { resolve, reject });
			thread.ref();
			thread.postMessage({ id: count, page } satisfies Task);
		});
}
