import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { putKept, readKept } from './kept-file.ts';

/** Bytes, and the digest of what they were made of. */
export interface Kept {
	digest: string;
	bytes: Buffer;
}

/** The first line of a file tells what follows it, in this order. */
type Listed = [name: string, digest: string, length: number][];

/** The digest of all that decides some bytes. */
export function digestOf(source: string): string {
	return createHash('sha256').update(source).digest('base64url');
}

/**
 * What was kept together in a file, by its names; nothing where there is no such file, or none that is
 * whole. A large site keeps something of each of its pages, and to open thousands of files takes
 * longer than to read one.
 */
export function readTogether(file: string): Map<string, Kept> {
	const all = readKept(file);
	const end = all?.indexOf('\n') ?? -1;
	if (!all || end < 0) return new Map();
	const listed = listedIn(all.toString('utf8', 0, end));
	let at = end + 1;
	const kept = listed.map(([name, digest, length]): [string, Kept] => [
		name,
		{ digest, bytes: all.subarray(at, (at += length)) },
	]);
	return at === all.length ? new Map(kept) : new Map();
}

/** The digests of what `readTogether` would give, by its names; the bytes are not read. */
export function digestsKept(file: string): Map<string, string> {
	const { line, size } = firstLine(file);
	const listed = listedIn(line);
	const whole = listed.reduce((sum, [, , length]) => sum + length, Buffer.byteLength(line) + 1);
	return new Map(whole === size ? listed.map(([name, digest]) => [name, digest]) : []);
}

/** Keeps all of these together, and nothing that was in the file before. Throws where it cannot be written. */
export function keepTogether(file: string, kept: ReadonlyMap<string, Kept>): void {
	const listed: Listed = [...kept].map(([name, { digest, bytes }]) => [name, digest, bytes.length]);
	const folder = dirname(file);
	mkdirSync(folder, { recursive: true });
	// A build that was killed as it wrote leaves all of it behind.
	for (const name of readdirSync(folder))
		if (name.startsWith(`${basename(file)}.`)) rmSync(join(folder, name));
	const line = Buffer.from(`${JSON.stringify(listed)}\n`);
	putKept(file, [line, ...[...kept.values()].map(({ bytes }) => bytes)]);
}

function listedIn(line: string): Listed {
	try {
		return JSON.parse(line) as Listed;
	} catch {
		return [];
	}
}

function firstLine(file: string): { line: string; size: number } {
	const parts: Buffer[] = [];
	let size = 0;
	try {
		const opened = openSync(file, 'r');
		try {
			({ size } = fstatSync(opened));
			for (;;) {
				const part = Buffer.alloc(1 << 18);
				const read = part.subarray(0, readSync(opened, part));
				const end = read.indexOf('\n');
				parts.push(end < 0 ? read : read.subarray(0, end));
				if (end >= 0 || read.length === 0) break;
			}
		} finally {
			closeSync(opened);
		}
	} catch {
		return { line: '', size };
	}
	return { line: String(Buffer.concat(parts)), size };
}
