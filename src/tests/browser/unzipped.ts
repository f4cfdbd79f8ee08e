import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

/** An offline copy, unpacked into a folder of its own. */
export interface UnzippedCopy {
	/** The address of its folder: `file:///…/`. */
	home: string;
	/** The text of each file by its path in the copy. */
	texts: Map<string, string>;
	remove(): Promise<void>;
}

/** Unpacks a zip where a reader might: below a folder whose name has spaces and accents. */
export async function unzipped(zip: string): Promise<UnzippedCopy> {
	const folder = await mkdtemp(join(tmpdir(), 'Déjà lu & 50% #1 '));
	const texts = new Map<string, string>();
	const entries = Object.entries(unzipSync(await readFile(zip)));
	const [top = ''] = entries[0]?.[0].split('/') ?? [];
	for (const [name, bytes] of entries) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), bytes);
		texts.set(name.slice(top.length + 1), new TextDecoder().decode(bytes));
	}
	return {
		home: `${pathToFileURL(join(folder, top)).href}/`,
		texts,
		remove: () => rm(folder, { recursive: true }),
	};
}

/** The links of a page that lead to no file of the copy, or to no place in it. */
export function deadLinks({ texts }: UnzippedCopy, file: string): string[] {
	const own = texts.get(file) ?? '';
	const ids = new Set([...own.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
	const hrefs = [
		...own.replace(/<script.*?<\/script>/gs, '').matchAll(/<a\b[^>]*?\shref="([^"]*)"/g),
	];
	return hrefs
		.map(([, href]) => (href ?? '').replaceAll('&#x26;', '&'))
		.filter((href) => !/^(?:https?:|mailto:)/.test(href))
		.filter((href) => {
			const { pathname, hash } = new URL(href, `http://copy/${file}`);
			const text = texts.get(decodeURI(pathname.slice(1)));
			if (text === undefined || href.startsWith('/')) return true;
			// The guide and the trees read answers from the fragment.
			if (hash.length < 2 || hash.includes('=')) return false;
			const id = decodeURIComponent(hash.slice(1));
			// Most places are on the page itself, which may be the whole book.
			return text === own ? !ids.has(id) : !text.includes(`id="${id}"`);
		});
}
