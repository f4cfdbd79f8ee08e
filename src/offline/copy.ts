import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOf, type Catalogue } from '../model/catalogue.ts';
import { writtenDate } from '../model/written-date.ts';
import { copyPage, type CopiedSite } from './page.ts';
import { bundler } from './scripts.ts';

/**
 * Copies every page that `/index.json` lists, the list of all pages, and whatever they need or lead
 * to. Throws with everything that is missing.
 */
export async function copySite(dist: string, index: Catalogue) {
	const isKnown = !/^https?:\/\/localhost[:/]/.test(index.home);
	const site: CopiedSite = {
		base: new URL(index.home).pathname,
		home: isKnown ? index.home : undefined,
		words: `Offline copy, ${writtenDate(new Date(index.updated))}`,
		read: (file) => readFile(join(dist, file), 'utf8'),
		bundle: bundler(dist),
	};
	const wanted = [
		...index.pages.map((page) => `${pathOf(index, page.address)}index.html`),
		'search/index.html',
	];
	const from = new Map<string, string>();
	/** Every file of the copy by its path below the home. */
	const files = new Map<string, Uint8Array>();
	const missing: string[] = [];
	let pages = 0;
	for (let file = wanted.shift(); file !== undefined; file = wanted.shift()) {
		if (files.has(file)) continue;
		try {
			if (file.endsWith('.html')) {
				const { html, needs } = await copyPage(file, site);
				files.set(file, new TextEncoder().encode(html));
				pages += 1;
				for (const need of needs) if (!from.has(need)) from.set(need, file);
				wanted.push(...needs);
			} else {
				files.set(file, await readFile(join(dist, file)));
			}
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
			missing.push(`${file}, which ${from.get(file) ?? 'index.json'} leads to`);
			files.set(file, new Uint8Array());
		}
	}
	if (missing.length > 0)
		throw new Error(`These files are not in ${dist}; build again:\n${missing.join('\n')}`);
	return { files, pages };
}
