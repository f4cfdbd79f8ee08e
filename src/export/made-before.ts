import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const cache = 'node_modules/.cache/playbook';

/**
 * Bytes that are made of nothing but what `source` says: kept in `node_modules/.cache/` under the
 * name of what makes them, and not made again while the source is the same. A folder that cannot be
 * written to only costs the time.
 */
export async function madeBefore(
	maker: string,
	source: string | Buffer,
	make: () => Promise<Buffer>,
): Promise<Buffer> {
	const folder = join(cache, maker);
	const file = join(folder, createHash('sha256').update(source).digest('hex').slice(0, 32));
	const kept = await readFile(file).catch(() => undefined);
	if (kept) return kept;
	const made = await make();
	try {
		await mkdir(folder, { recursive: true });
		// Put in place whole, so that a build that was stopped leaves nothing cut off.
		const part = `${file}.${process.pid}`;
		await writeFile(part, made);
		await rename(part, file);
	} catch {
		return made;
	}
	return made;
}
