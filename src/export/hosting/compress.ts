import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { madeBefore } from '../../cache/made-before.ts';

const texts = /\.(?:html|js|css|json|svg|xml|txt|md)$/;
const keep = madeBefore('brotli', ['src/export/hosting/compress.ts']);
// Below this a compressed file saves no packet.
const least = 1024;
// What a server sends before it waits for an answer: ten packets, less the headers.
const roundTrip = 13_000;

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
	await writeFile(`${file}.br`, await brotliOf(name, text));
}

/**
 * Most of what brotli can save it saves at once. The last tenth takes thirty times as long, so it is
 * only tried for what a reader waits for, and there only where it may save a round trip: a page that
 * comes in the first one is there no sooner for being smaller. Scripts and styles are few.
 */
async function brotliOf(name: string, text: Buffer): Promise<Buffer> {
	const fast = await compressed(text, 8);
	const isWaitedFor = /\.(?:html|js|css)$/.test(name) && text.length < 500_000;
	if (!isWaitedFor || (name.endsWith('.html') && fast.length < roundTrip)) return fast;
	return keep(text, () => compressed(text, 11));
}

function compressed(text: Buffer, quality: number): Promise<Buffer> {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
	};
	return promisify(brotliCompress)(text, { params });
}
