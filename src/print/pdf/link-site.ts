import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writtenDate } from '../../model/written-date.ts';
import { putWhole } from './put.ts';

const link = /<a([^>]*?) href="([^"]*)"([^>]*data-pdf-link[^>]*)>[^<]*<\/a>/g;

/**
 * Lets every page’s link to the book lead to the PDF and say what it is: “PDF, 450 pages, 3.0 MB, 23 November 2026”.
 * Until a PDF has been made the links lead to the book on one page. Gives the number of links.
 */
export async function linkSite(
	dist: string,
	pdf: { name: string; pages: number; bytes: number; date: string },
): Promise<number> {
	let count = 0;
	const words = `PDF, ${pdf.pages} pages, ${(pdf.bytes / 1e6).toFixed(1)} MB, ${writtenDate(new Date(pdf.date))}`;
	for (const name of await readdir(dist, { recursive: true })) {
		if (!name.endsWith('.html')) continue;
		const before = await readFile(join(dist, name), 'utf8');
		const after = before.replace(link, (_, start: string, href: string, end: string) => {
			count += 1;
			const base = href.replace(/(?:book\/|[^/]*\.pdf)$/, '');
			return `<a${start} href="${base}${pdf.name}"${end}>${words}</a>`;
		});
		if (after !== before) await putWhole(join(dist, name), after);
	}
	return count;
}
