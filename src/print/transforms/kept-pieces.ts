import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { putKept, readKept } from '../../cache/kept-file.ts';
import { digestsKept, keepTogether, readTogether, type Kept } from '../../cache/kept-together.ts';

/** What makes pieces, and binds them. */
export const programs = ['src/remark', 'src/model', 'src/print'];

/** What a piece of the book is kept under: its name, and the digest of all that decides it. */
export interface Named {
	name: string;
	digest: string;
}

/** The pieces of the book that are kept in a folder: those of the last book together, and those made since. */
export function keptPieces(folder = 'node_modules/.cache/playbook') {
	const together = join(folder, 'book-pieces');
	const fresh = join(folder, 'book-pieces-fresh');
	const freshFile = ({ name, digest }: Named) => join(fresh, `${name}.${digest}`);
	let digests: ReadonlyMap<string, string> | undefined;
	return {
		/** Tells whether a piece is kept as it would be made now. */
		has({ name, digest }: Named): boolean {
			digests ??= digestsKept(together);
			return digests.get(name) === digest || existsSync(freshFile({ name, digest }));
		},
		/** Keeps a piece that was made, until the book is bound. Throws where it cannot be written. */
		add(named: Named, bytes: Buffer): void {
			mkdirSync(fresh, { recursive: true });
			putKept(freshFile(named), [bytes]);
		},
		/** What the last book was bound of. */
		last: (): Map<string, Kept> => readTogether(together),
		/** A piece that was made since. */
		fresh: (named: Named): Buffer | undefined => readKept(freshFile(named)),
		/** Keeps what the book is bound of now, and nothing else; it is written only where it is not the `last`. */
		replace(last: ReadonlyMap<string, Kept>, now: ReadonlyMap<string, Kept>): void {
			const isLast = (name: string, { digest }: Kept) => last.get(name)?.digest === digest;
			if (now.size !== last.size || ![...now].every((each) => isLast(...each)))
				keepTogether(together, now);
			rmSync(fresh, { recursive: true, force: true });
		},
	};
}
