import { constants } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the folder of a file and sees whether it can be written to, before any work is done. Throws if not. */
export async function ensureWritable(file: string): Promise<void> {
	const folder = dirname(file);
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.W_OK);
	} catch (cause) {
		throw new Error(`The folder ${folder} cannot be written to.`, { cause });
	}
}

/** Writes a file whole or not at all: whoever reads it meets the old one or the new one. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
	const part = `${file}.${process.pid}.part`;
	try {
		await writeFile(part, content);
		await rename(part, file);
	} finally {
		await rm(part, { force: true });
	}
}
