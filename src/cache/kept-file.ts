import { closeSync, openSync, readFileSync, renameSync, rmSync, writevSync } from 'node:fs';
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
export function putKept(file: string, parts: readonly Buffer[]): void {
	const part = `${file}.${process.pid}-${threadId}`;
	try {
		writeWhole(part, parts);
		renameSync(part, file);
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	}
}

function writeWhole(file: string, all: readonly Buffer[]): void {
	// Where a thousand are empty, the system would write nothing.
	const parts = all.filter(({ length }) => length > 0);
	const length = parts.reduce((sum, part) => sum + part.length, 0);
	const opened = openSync(file, 'w');
	try {
		if (length > 0 && writevSync(opened, parts) !== length)
			throw new Error(`${file} could not be written whole.`);
	} finally {
		closeSync(opened);
	}
}
