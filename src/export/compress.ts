import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const texts = /\.(?:html|js|css|json|svg|xml|txt|md)$/;
/** Below this a compressed file saves no packet. */
const least = 1024;
/** What a server sends before it waits for an answer: ten packets, less the headers. */
const roundTrip = 13_000;

/**
 * Writes `.gz` and `.br` beside every text file of a built site, for hosts that send them as they are.
 * Run it again after anything has changed a file.
 */
export function compress(dist: string): void {
	for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
		if (!texts.test(name)) continue;
		const file = join(dist, name);
		const text = readFileSync(file);
		if (text.length < least) continue;
		writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
		writeFileSync(`${file}.br`, smallest(name, text));
	}
}

/**
 * Most of what brotli can save it saves at once. The last tenth takes twenty times as long, so it is
 * only tried for what a reader waits for, and there only where it may save a round trip.
 */
function smallest(name: string, text: Buffer): Buffer {
	const fast = brotli(text, 8);
	const isWaitedFor = /\.(?:html|js|css)$/.test(name) && text.length < 500_000;
	return isWaitedFor && fast.length > roundTrip ? brotli(text, 11) : fast;
}

function brotli(text: Buffer, quality: number): Buffer {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
	};
	return brotliCompressSync(text, { params });
}
