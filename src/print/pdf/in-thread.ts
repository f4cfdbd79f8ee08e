import { Worker } from 'node:worker_threads';
import type { BookFacts } from './book-facts.ts';

/** What a thread may do with a PDF and the facts of its book, and what comes of it. */
interface Works {
	finish: Uint8Array;
	check: { pages: number; faults: string[] };
}

/** Megabytes of memory for each megabyte of the PDF: twice what the works were seen to keep. */
const room: Record<keyof Works, number> = { finish: 10, check: 68 };

/**
 * Works on a PDF in a thread of its own, whose memory goes back to the system when it ends. The
 * thread may take what the size of the PDF asks for; without a bound it would collect no garbage
 * while the machine has memory left. Throws what the thread throws.
 */
export function inThread<Work extends keyof Works>(
	work: Work,
	bytes: Uint8Array,
	facts: BookFacts,
): Promise<Works[Work]> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(new URL('./thread.ts', import.meta.url), {
			workerData: { work, bytes, facts },
			resourceLimits: {
				maxYoungGenerationSizeMb: 24,
				maxOldGenerationSizeMb: 96 + (room[work] * bytes.length) / 2 ** 20,
			},
		});
		thread.once('message', resolve);
		thread.once('error', reject);
		thread.once('exit', () => reject(new Error(`The thread ended before its work “${work}”.`)));
	});
}
