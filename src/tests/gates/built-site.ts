import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A built site as its files: names with forward slashes, and the text of every page. */
export interface BuiltSite {
	files: ReadonlySet<string>;
	/** By file, such as `practices/index.html`. */
	pages: ReadonlyMap<string, string>;
}

/** Reads a built site. What stands at an old address and leads on is a file, and no page. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
	const found = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = found
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
		.map((file) => file.replaceAll('\\', '/'))
		.toSorted();
	const texts = await Promise.all(
		files
			.filter((file) => file.endsWith('.html'))
			.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
	);
	return {
		files: new Set(files),
		pages: new Map(texts.filter(([, text]) => !text.includes('<meta http-equiv="refresh"'))),
	};
}
