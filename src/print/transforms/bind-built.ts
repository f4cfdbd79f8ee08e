import { readFileSync } from 'node:fs';
import { putKept } from '../../cache/kept-file.ts';
import { digestOf, type Kept } from '../../cache/kept-together.ts';
import { versionOf } from '../../cache/made-before.ts';
import { bind } from './bind.ts';
import { keptPieces, programs } from './kept-pieces.ts';
import { pieceIn } from './kept-piece.ts';

const index = 'index-of-terms';
const mark = /<hr data-piece="([^"]*)" data-digest="([^"]*)">/;

/** What stands in the page of the book where a piece will. */
export function markOf(name: string, digest: string): string {
	return `<hr data-piece="${name}" data-digest="${digest}">`;
}

/**
 * Binds the book of a built site: puts into its page the pieces that are kept, in place of the marks
 * that name them. Astro writes the page with the marks alone, since a large book would be copied
 * many times over on its way into a file. Throws where a piece is not kept, and what `bind` throws.
 */
export async function bindBuilt(file: string, kept = keptPieces()): Promise<void> {
	// Before the first mark, then a name, a digest and what follows, for each.
	const [before = '', ...rest] = readFileSync(file, 'utf8').split(mark);
	const last = kept.last();
	const now = new Map<string, Kept>();
	for (let at = 0; at < rest.length; at += 3) {
		const [name = '', digest = ''] = rest.slice(at, at + 2);
		const piece = last.get(name);
		const bytes = piece?.digest === digest ? piece.bytes : kept.fresh({ name, digest });
		if (!bytes) throw new Error(`The book cannot be bound: its piece “${name}” is not kept.`);
		now.set(name, { digest, bytes });
	}
	const pieces = [...now.values()].map(({ bytes }) => pieceIn(bytes));
	const bound = await bind(pieces, async (source, make) => {
		const digest = digestOf(JSON.stringify([source, versionOf(programs)]));
		const known = last.get(index);
		const bytes = known?.digest === digest ? known.bytes : await make();
		now.set(index, { digest, bytes });
		return bytes;
	});
	putKept(file, [Buffer.from(before), ...bound, Buffer.from(rest.at(-1) ?? '')]);
	kept.replace(last, now);
}
