import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { madeBefore } from '../../cache/made-before.ts';

export const endings = ['.gz', '.br'] as const;

/** Compressed forms that are to be written: of which file, and with which endings. */
export interface Forms {
	file: string;
	missing: readonly (typeof endings)[number][];
}

const keep = madeBefore('brotli', ['src/export/hosting/write-forms.ts']);
// Of what is this long a sixth more is bearable, and saves half of the time.
const long = 5_000_000;
// What a server sends before it waits for an answer: ten packets, less the headers.
const roundTrip = 13_000;

/** Writes compressed forms of a file beside it. */
export async function writeForms({ file, missing }: Forms): Promise<void> {
	const text = readFileSync(file);
	for (const ending of missing)
		writeFileSync(file + ending, ending === '.br' ? await brotliOf(file, text) : gzip(text));
}

function gzip(text: Buffer): Buffer {
	return gzipSync(text, { level: text.length < long ? 9 : 5 });
}

/**
 * Most of what brotli can save it saves at once. The last tenth takes thirty times as long, so it is
 * only tried for what a reader waits for, and there only where it may save a round trip: a page that
 * comes in the first one is there no sooner for being smaller. Scripts and styles are few.
 */
async function brotliOf(file: string, text: Buffer): Promise<Buffer> {
	const fast = brotli(text, text.length < long ? 8 : 5);
	const isWaitedFor = /\.(?:html|js|css)$/.test(file) && text.length < 500_000;
	if (!isWaitedFor || (file.endsWith('.html') && fast.length < roundTrip)) return fast;
	return keep(text, () => Promise.resolve(brotli(text, 11)));
}

function brotli(text: Buffer, quality: number): Buffer {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
		// No further back than the text is long: a longer view takes memory, and that takes time.
		[constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(text.length)))),
	};
	return brotliCompressSync(text, { params });
}
