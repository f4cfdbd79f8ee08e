import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { putKept, readKept } from './kept-file.ts';

/** Gives the bytes that `make` makes of a source, or those it last made under the name if the source is the same. */
type Keeper = (name: string, source: string, make: () => Promise<Buffer>) => Promise<Buffer>;

/**
 * Keeps, for each name, the bytes that were last made under it, and the digest of what they were made
 * of. Unlike `madeBefore` it holds no more than the last, for what changes with every build; the
 * source must stand for all that decides the bytes, programs and packages too.
 */
export function lastMade(maker: string): Keeper {
	const folder = join('node_modules/.cache/playbook', maker);
	return async (name, source, make) => {
		const file = join(folder, name);
		const digest = createHash('sha256').update(source).digest();
		const kept = readKept(file);
		if (kept?.subarray(0, digest.length).equals(digest)) return kept.subarray(digest.length);
		const made = await make();
		try {
			mkdirSync(folder, { recursive: true });
			putKept(file, Buffer.concat([digest, made]));
		} catch {
			return made;
		}
		return made;
	};
}
