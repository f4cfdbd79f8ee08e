import { constants } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Sees to it that a file can be written before any work is done. Throws with the folder if not. */
export async function mustBeWritable(file: string): Promise<void> {
	try {
		await mkdir(dirname(file), { recursive: true });
		await access(dirname(file), constants.W_OK);
		await writeFile(`${file}.part`, '');
	} catch (cause) {
		throw new Error(`The folder ${dirname(file)} cannot be written to.`, { cause });
	} finally {
		await rm(`${file}.part`, { force: true }).catch(() => undefined);
	}
}

/** Writes a file whole or not at all: whoever reads it meets the old one or the new one. */
export async function putWhole(file: string, bytes: Uint8Array | string): Promise<void> {
	const part = `${file}.${process.pid}.part`;
	try {
		await writeFile(part, bytes);
		await rename(part, file);
	} finally {
		await rm(part, { force: true });
	}
}
