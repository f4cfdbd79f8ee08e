import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { filesIn } from '../../cache/files-in.ts';
import { ended } from '../ended.ts';
import { endings, writeForms, type Forms } from './write-forms.ts';

const texts = /\.(?:html|js|css|json|svg|xml|txt|md)$/;
// Below this a compressed file saves no packet.
const least = 1024;
const undone = 'Files were left uncompressed';

// Below this, all together, no thread is worth being started.
const little = 500_000;

/**
 * Writes `.gz` and `.br` beside every text file below a folder of a built site, or those of the given
 * names that are there, for hosts that send them as they are, in threads where there is much; not
 * where they stand already and are no older than the file. Run it again after anything has changed a
 * file. Gives the names of those that were written.
 */
export async function compress(
	folder: string,
	names: readonly string[] = filesIn(folder),
): Promise<string[]> {
	const found = names
		.filter((name) => texts.test(name))
		.flatMap((name) => {
			const file = join(folder, name);
			const stats = statSync(file, { throwIfNoEntry: false });
			if (!stats || stats.size < least) return [];
			const missing = endings.filter((ending) => !isWritten(file + ending, stats.mtimeMs));
			return missing.length > 0 ? [{ name, file, missing, bytes: stats.size }] : [];
		})
		// The largest first, so that the shares are alike.
		.toSorted((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1));
	const forms = found.map(({ file, missing }): Forms => ({ file, missing }));
	const isLittle = found.reduce((sum, { bytes }) => sum + bytes, 0) < little;
	// Of a page the last bytes are saved, which takes long.
	if (isLittle && !found.some(({ name }) => name.endsWith('.html')))
		for (const each of forms) await writeForms(each);
	else await writeInThreads(forms);
	return found.flatMap(({ name, missing }) => missing.map((ending) => name + ending));
}

async function writeInThreads(forms: readonly Forms[]): Promise<void> {
	const threads = Math.min(availableParallelism(), 4);
	const shares = Array.from({ length: threads }, (_, thread) =>
		forms.filter((_, at) => at % threads === thread),
	);
	await Promise.all(shares.filter((share) => share.length > 0).map(inThread));
}

function isWritten(form: string, time: number): boolean {
	const made = statSync(form, { throwIfNoEntry: false });
	return made !== undefined && made.mtimeMs >= time;
}

function inThread(forms: readonly Forms[]): Promise<void> {
	const program = new URL('./compress-thread.ts', import.meta.url);
	return ended(new Worker(program, { workerData: forms }), undone);
}
