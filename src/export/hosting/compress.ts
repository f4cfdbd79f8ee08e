import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { filesIn } from '../../cache/files-in.ts';
import { ended } from '../ended.ts';

const texts = /\.(?:html|js|css|json|svg|xml|txt|md)$/;
// Below this a compressed file saves no packet.
const least = 1024;
const undone = 'Files were left uncompressed';

/** A compressed form that is to be written: of which file, and with which ending. */
export interface Form {
	file: string;
	ending: Ending;
}

const endings = ['.gz', '.br'] as const;
type Ending = (typeof endings)[number];

/**
 * Writes `.gz` and `.br` beside every text file below a folder of a built site, or those of the given
 * names that are there, for hosts that send them as they are, with all processors; not where they
 * stand already and are no older than the file. Run it again after anything has changed a file. Gives
 * how many were written.
 */
export async function compress(
	folder: string,
	names: readonly string[] = filesIn(folder),
): Promise<number> {
	const files = names
		.filter((name) => texts.test(name))
		.flatMap((name) => {
			const file = join(folder, name);
			const stats = statSync(file, { throwIfNoEntry: false });
			return stats && stats.size >= least ? [{ file, stats }] : [];
		})
		// The largest first, so that the shares are alike.
		.toSorted((a, b) => b.stats.size - a.stats.size || (a.file < b.file ? -1 : 1));
	const forms = files.flatMap(({ file, stats }) =>
		endings
			.filter((ending) => !isWritten(file + ending, stats.mtimeMs))
			.map((ending): Form => ({ file, ending })),
	);
	const threads = Math.min(availableParallelism(), 4);
	// The two forms of the largest file go to two threads, those of the next the other way round.
	const shareOf = (at: number) => (at + Math.floor(at / threads)) % threads;
	const shares = Array.from({ length: threads }, (_, thread) =>
		forms.filter((_, at) => shareOf(at) === thread),
	);
	await Promise.all(shares.filter((share) => share.length > 0).map(inThread));
	return forms.length;
}

function isWritten(form: string, time: number): boolean {
	const made = statSync(form, { throwIfNoEntry: false });
	return made !== undefined && made.mtimeMs >= time;
}

function inThread(forms: readonly Form[]): Promise<void> {
	const program = new URL('./compress-thread.ts', import.meta.url);
	return ended(new Worker(program, { workerData: forms }), undone);
}
