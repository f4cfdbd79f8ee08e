import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const texts = /\.(?:html|js|css|json|svg|xml|txt|md)$/;
/** Below this a compressed file saves no packet. */
const least = 1024;
/** What a server has sent after one, two and three round trips: ten packets, then twice as many each. */
const roundTrips = [14_600, 43_800, 102_200];

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
		writeFileSync(`${file}.gz`, gzipSync(text));
		writeFileSync(`${file}.br`, smallest(name, text));
	}
}

/**
 * Most of what brotli can save it saves at once. The last tenth takes twenty times as long, so it is
 * only tried for what a reader waits for, and there only where it may save a round trip.
 */
function smallest(name: string, text: Buffer): Buffer {
	const fast = brotli(text, 8);
	const isWaitedFor = /\.(?:html|js|css)$/.test(name);
	const saves = roundTrips.some((most) => fast.length > most && fast.length * 0.9 <= most);
	return isWaitedFor && saves ? brotli(text, 11) : fast;
}

function brotli(text: Buffer, quality: number): Buffer {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
	};
	return brotliCompressSync(text, { params });
}
