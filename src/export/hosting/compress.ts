import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { filesIn } from '../../cache/files-in.ts';
import { ended } from '../ended.ts';

const texts = /\.(?:html|js|css|json|svg|xml|txt|md)$/;
// Below this a compressed file saves no packet.
const least = 1024;

/**
 * Writes `.gz` and `.br` beside every text file of a built site, or those of which the name `fits`,
 * for hosts that send them as they are, with all processors; not where they stand already and are no
 * older than the file. Run it again after anything has changed a file. Gives how many files were
 * compressed.
 */
export async function compress(
	dist: string,
	fits: (name: string) => boolean = () => true,
): Promise<number> {
	const files = filesIn(dist)
		.filter((name) => texts.test(name) && fits(name))
		.map((name) => join(dist, name))
		.map((file) => ({ file, stats: statSync(file) }))
		.filter(({ file, stats }) => stats.size >= least && !isCompressed(file, stats.mtimeMs))
		// The largest first, so that the shares are alike.
		.toSorted((a, b) => b.stats.size - a.stats.size || (a.file < b.file ? -1 : 1))
		.map(({ file }) => file);
	const threads = Math.min(availableParallelism(), 4);
	const shares = Array.from({ length: threads }, (_, thread) =>
		files.filter((_, at) => at % threads === thread),
	);
	await Promise.all(shares.filter((share) => share.length > 0).map(inThread));
	return files.length;
}

function isCompressed(file: string, time: number): boolean {
	return ['.gz', '.br'].every((ending) => {
		const made = statSync(file + ending, { throwIfNoEntry: false });
		return made !== undefined && made.mtimeMs >= time;
	});
}

function inThread(files: readonly string[]): Promise<void> {
	const program = new URL('./compress-thread.ts', import.meta.url);
	return ended(new Worker(program, { workerData: files }), 'Files were left uncompressed');
}
