import { closeSync, openSync, readFileSync, renameSync, writevSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/** What a file holds, or nothing where it cannot be read. There are thousands: to wait for each costs more than to read it. */
export function readKept(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}

/**
 * Puts a file in place whole, so that a build that was stopped leaves nothing cut off; what it holds
 * may come in many parts, which are not put together in memory. Throws where it cannot.
 */
export function putKept(file: string, bytes: Buffer | readonly Buffer[]): void {
	const part = `${file}.${process.pid}-${threadId}`;
	const parts = Array.isArray(bytes) ? (bytes as Buffer[]) : [bytes as Buffer];
	const length = parts.reduce((sum, each) => sum + each.length, 0);
	const opened = openSync(part, 'w');
	try {
		if (writevSync(opened, parts) !== length)
			throw new Error(`${file} could not be written whole.`);
	} finally {
		closeSync(opened);
	}
	renameSync(part, file);
}
