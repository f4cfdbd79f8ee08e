import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putWhole } from '../print/pdf/put.ts';

const before = / · <a [^>]*data-offline-link[^>]*>[^<]*<\/a>/g;
const pdf = /<a([^>]*) href="([^"]*)"([^>]*data-pdf-link[^>]*)>[^<]*<\/a>/g;

/** A page as it was built, before it was linked to a copy. */
export function withoutCopy(html: string): string {
	return html.replace(before, '');
}

/**
 * Puts a link to the offline copy beside every page’s link to the PDF, with its size and date, in
 * place of the one that an earlier export put there. Gives the number of links.
 */
export async function linkCopy(
	dist: string,
	copy: { name: string; bytes: number; day: string },
): Promise<number> {
	let count = 0;
	const words = `Offline copy, ${(copy.bytes / 1e6).toFixed(1)} MB, ${copy.day}`;
	for (const name of await readdir(dist, { recursive: true })) {
		if (!name.endsWith('.html')) continue;
		const html = await readFile(join(dist, name), 'utf8');
		const linked = withoutCopy(html).replace(pdf, (link, _, href: string) => {
			count += 1;
			const home = href.replace(/(?:book\/|[^/]*\.pdf)$/, '');
			return `${link} · <a href="${home}${copy.name}" data-offline-link>${words}</a>`;
		});
		if (linked !== html) await putWhole(join(dist, name), linked);
	}
	return count;
}
