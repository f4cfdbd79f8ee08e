import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
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
	const sizes = await Promise.all(names.map((name) => compressFile(join(dist, name))));
	return sizes.filter((isCompressed) => isCompressed).length;
}

async function compressFile(file: string): Promise<boolean> {
	const text = await readFile(file);
	if (text.length < least) return false;
	await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
	const brotli = await madeBefore('brotli', text, () => promisify(brotliCompress)(text));
	await writeFile(`${file}.br`, brotli);
	return true;
}
