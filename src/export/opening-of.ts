import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The first 16 kB of a file. A page tells of itself, in its head, before its styles; most of it comes
 * after, and of thousands of pages that is what takes long to read.
 */
export function openingOf(file: string): string {
	const bytes = Buffer.alloc(16_384);
	const opened = openSync(file, 'r');
	try {
		return bytes.toString('utf8', 0, readSync(opened, bytes));
	} finally {
		closeSync(opened);
	}
}
