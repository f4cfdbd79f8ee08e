import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The names of all files below a folder, with `/` between their parts; none where there is no such
 * folder. A large site has tens of thousands, and Node’s own recursive reading asks for each what it
 * is. Throws where a folder cannot be read.
 */
export function filesIn(folder: string): string[] {
	const names: string[] = [];
	const waiting = [''];
	for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
		for (const entry of entriesOf(join(folder, below))) {
			if (entry.isDirectory()) waiting.push(`${below}${entry.name}/`);
			else names.push(below + entry.name);
		}
	}
	return names;
}

/**
 * When a file was written, to a tenth of a millisecond, and how long it is: another text has another,
 * near enough. Throws where there is no such file.
 */
export function writtenAt(file: string): string {
	const { mtimeMs, size } = statSync(file);
	return `${Math.round(mtimeMs * 10)} ${size}`;
}

function entriesOf(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}
