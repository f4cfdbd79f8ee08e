import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { putKept, readKept } from './kept-file.ts';

const cache = 'node_modules/.cache/playbook';

/** Gives the bytes that `make` makes of a source, or those it made of the same source before. */
type Keeper = (source: string | Buffer, make: () => Promise<Buffer>) => Promise<Buffer>;

/**
 * Keeps bytes that are made of nothing but a source, by the given programs: files and folders below
 * the project’s root that may be missing, of which every file counts that is no test. They lie in
 * `node_modules/.cache/` under the name of what makes them, and are not made again while the source,
 * the programs, the packages and Node are the same. A folder that cannot be written to only costs
 * the time.
 */
export function madeBefore(maker: string, programs: readonly string[]): Keeper {
	let folder: string | undefined;
	return async (source, make) => {
		folder ??= madeFolder(maker, versionOf(programs));
		const name = createHash('sha256').update(source).digest('hex').slice(0, 32);
		const file = join(folder, name);
		const kept = readKept(file);
		if (kept) return kept;
		const made = await make();
		try {
			putKept(file, [made]);
		} catch {
			return made;
		}
		return made;
	};
}

/** Makes a folder for what this version makes, and removes what earlier versions made. */
function madeFolder(maker: string, version: string): string {
	const name = `${maker}-${version}`;
	const folder = join(cache, name);
	try {
		mkdirSync(folder, { recursive: true });
		for (const other of readdirSync(cache))
			if (other.startsWith(`${maker}-`) && other !== name)
				rmSync(join(cache, other), { recursive: true, force: true });
	} catch {
		return folder;
	}
	return folder;
}

/** Changes with any of the programs, any package, and Node. */
export function versionOf(programs: readonly string[]): string {
	const hash = createHash('sha256').update(process.version).update(lockfile());
	for (const file of programs.flatMap(filesOf)) hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}

function filesOf(path: string): string[] {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found?.isDirectory()) return found ? [path] : [];
	return readdirSync(path, { recursive: true })
		.map((name) => join(path, String(name)))
		.filter((file) => !/\.(?:test|browser)\.ts$/.test(file) && statSync(file).isFile())
		.toSorted();
}

function lockfile(): Buffer {
	try {
		return readFileSync('package-lock.json');
	} catch {
		return readFileSync('package.json');
	}
}
