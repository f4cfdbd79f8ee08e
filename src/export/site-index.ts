import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../model/catalogue.ts';

/** Reads the index of a built site. Throws where the folder holds none. */
export async function readIndex(dist: string): Promise<Catalogue> {
	const text = await readFile(join(dist, 'index.json'), 'utf8').catch((cause: unknown) => {
		throw new Error(`${dist}/ holds no built site. Run \`npm run build\` first.`, { cause });
	});
	return JSON.parse(text) as Catalogue;
}
