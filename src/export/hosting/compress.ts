import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { madeBefore } from '../made-before.ts';

const texts = /\.(?:html|js|css|json|svg|xml|txt|md)$/;
// Below this a compressed file saves no packet.
const least = 1024;

/**
 * Writes `.gz` and `.br` beside every text file of a built site, for hosts that send them as they
 * are. Run it again after anything has changed a file. Gives how many files were compressed.
 */
export async function compress(dist: string): Promise<number> {
	const names = (await readdir(dist, { recursive: true })).filter((name) => texts.test(name));
	const sized = await Promise.all(
		names.map(async (name) => ({ name, size: (await stat(join(dist, name))).size })),
	);
	// The largest first, so that none is left to be waited for alone; a few at a time, for memory.
	const waiting = sized
		.filter(({ size }) => size >= least)
		.toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
	const next = waiting.values();
	await Promise.all(
		Array.from({ length: 8 }, async () => {
			for (const { name } of next) await compressFile(dist, name);
		}),
	);
	return waiting.length;
}

async function compressFile(dist: string, name: string): Promise<void> {
	const file = join(dist, name);
	const text = await readFile(file);
	await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
	const quality = qualityOf(name, text.length);
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
	};
	const brotli = await madeBefore(`brotli-${quality}`, text, () =>
		promisify(brotliCompress)(text, { params }),
	);
	await writeFile(`${file}.br`, brotli);
}

/**
 * How hard brotli tries. The last tenth of size takes ten times as long, so it goes to what a reader waits
 * for: pages, scripts and styles. Frames’ answers, Markdown and lists for programs, and the book
 * that is only printed, are fetched seldom.
 */
function qualityOf(name: string, size: number): number {
	return /\.(?:html|js|css)$/.test(name) && size < 500_000 ? 11 : 8;
}
