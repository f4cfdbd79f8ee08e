import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files of two built sites that are not byte for byte the same, a line each. */
export async function differences(one: string, other: string): Promise<string[]> {
	const [ours, theirs] = await Promise.all([hashes(one), hashes(other)]);
	const names = [...new Set([...ours.keys(), ...theirs.keys()])].toSorted();
	return names.flatMap((name) => {
		if (!theirs.has(name)) return [`${name} is only in the first`];
		if (!ours.has(name)) return [`${name} is only in the second`];
		return ours.get(name) === theirs.get(name) ? [] : [`${name} differs`];
	});
}

/** Files that hold one of the given words, such as the folder of the machine they were built on. */
export async function traces(folder: string, words: readonly string[]): Promise<string[]> {
	const faults: string[] = [];
	for (const file of await filesOf(folder)) {
		const bytes = await readFile(file);
		for (const word of words)
			if (bytes.includes(word)) faults.push(`${relative(folder, file)} holds “${word}”`);
	}
	return faults;
}

async function hashes(folder: string): Promise<Map<string, string>> {
	const files = await filesOf(folder);
	const hashed = files.map(async (file) => {
		const hash = createHash('sha256')
			.update(await readFile(file))
			.digest('hex');
		return [relative(folder, file), hash] as const;
	});
	return new Map(await Promise.all(hashed));
}

async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted();
}
