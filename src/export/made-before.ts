import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const cache = 'node_modules/.cache/playbook';

/**
 * Bytes that are made of nothing but what `source` says, by the programs of this folder: kept in
 * `node_modules/.cache/` under the name of what makes them, and not made again while the source,
 * the programs and the packages are the same. A folder that cannot be written to only costs the
 * time.
 */
export async function madeBefore(
	maker: string,
	source: string | Buffer,
	make: () => Promise<Buffer>,
): Promise<Buffer> {
	const file = join(
		folderOf(maker),
		createHash('sha256').update(source).digest('hex').slice(0, 32),
	);
	const kept = await readFile(file).catch(() => undefined);
	if (kept) return kept;
	const made = await make();
	try {
		// Put in place whole, so that a build that was stopped leaves nothing cut off.
		const part = `${file}.${process.pid}`;
		await writeFile(part, made);
		await rename(part, file);
	} catch {
		return made;
	}
	return made;
}

const folders = new Map<string, string>();

function folderOf(maker: string): string {
	const known = folders.get(maker);
	if (known) return known;
	const folder = join(cache, `${maker}-${version()}`);
	folders.set(maker, folder);
	try {
		mkdirSync(folder, { recursive: true });
	} catch {
		return folder;
	}
	return folder;
}

let versioned: string | undefined;

/** Changes with any program of this folder, any package, and Node. */
function version(): string {
	if (versioned) return versioned;
	const hash = createHash('sha256').update(process.version);
	const names = readdirSync(import.meta.dirname, { recursive: true })
		.map(String)
		.toSorted();
	const programs = names.filter((name) => /(?<!\.test)\.ts$/.test(name));
	for (const name of programs) hash.update(readFileSync(join(import.meta.dirname, name)));
	hash.update(lockfile());
	versioned = hash.digest('hex').slice(0, 12);
	return versioned;
}

function lockfile(): Buffer | string {
	try {
		return readFileSync('package-lock.json');
	} catch {
		return readFileSync('package.json');
	}
}
