import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/** What a file holds, or nothing where it cannot be read. There are thousands: to wait for each costs more than to read it. */
export function readKept(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}

/** Puts a file in place whole, so that a build that was stopped leaves nothing cut off. Throws where it cannot. */
export function putKept(file: string, bytes: Buffer): void {
	const part = `${file}.${process.pid}-${threadId}`;
	writeFileSync(part, bytes);
	renameSync(part, file);
}
