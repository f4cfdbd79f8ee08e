import type { Element, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { elementsOf } from './elements.ts';
import { isKind, parts } from '../model/kinds.ts';
import { writtenDate } from '../model/written-date.ts';
import { sizeInWords } from './stages.ts';
import { writeWhole } from './whole-file.ts';

/** The site or the book in one file, as `pdf.json`, `pocket.json` and `offline.json` keep it beside the pages. */
export interface Download {
	file: string;
	pages: number;
	bytes: number;
	/** `2026-11-23` */
	date: string;
}

/** The files beside the pages that hold the facts of such files. */
type DownloadFacts = 'pdf.json' | 'pocket.json' | 'offline.json';

/** Keeps the facts of a new file beside the pages, and lets every page lead to it. */
export async function publishDownload(
	dist: string,
	facts: DownloadFacts,
	download: Download,
): Promise<void> {
	const { file, pages, bytes, date } = download;
	const text = JSON.stringify({ file: basename(file), pages, bytes, date });
	await writeWhole(join(dist, facts), `${text}\n`);
	await linkDownloads(dist);
}

/**
 * Fills the places that every page has for them: a link to the PDF, where there was one to the book
 * on one page, one to the pocket PDF and one to the offline copy, each where it has been made.
 */
async function linkDownloads(dist: string): Promise<void> {
	const pdf = await readDownload(dist, 'pdf.json');
	const pocket = await readDownload(dist, 'pocket.json');
	const copy = await readDownload(dist, 'offline.json');
	for (const name of await readdir(dist, { recursive: true })) {
		if (!name.endsWith('.html')) continue;
		const html = await readFile(join(dist, name), 'utf8');
		let linked = html;
		for (const place of placesForDownloads(fromHtml(html)).toReversed()) {
			const home = String(place.properties['dataDownloads']);
			const book = pdf
				? linkTo(pdf, home, `PDF, ${pdf.pages} pages`, placeInBook(name))
				: place.children[0];
			place.children = book ? [book] : [];
			if (pocket) {
				const words = `Pocket PDF, ${pocket.pages} pages`;
				place.children.push(text(' · '), linkTo(pocket, home, words));
			}
			if (copy) place.children.push(text(' · '), linkTo(copy, home, 'Offline copy'));
			const { start, end } = place.position ?? {};
			linked = linked.slice(0, start?.offset) + toHtml(place) + linked.slice(end?.offset);
		}
		if (linked !== html) await writeWhole(join(dist, name), linked);
	}
}

/** The places that a page has for links to them, the one in its last line at the end. */
export function placesForDownloads(tree: Root): Element[] {
	return [...elementsOf(tree)].filter(({ properties }) => 'dataDownloads' in properties);
}

/** Where the PDF opens for a page that is a chapter of the book: the name of the place, as viewers read it. */
function placeInBook(name: string): string {
	const [kind = '', id, file] = name.split(/[\\/]/);
	const isChapter = isKind(kind) && !parts[kind].isManual && id && file === 'index.html';
	return isChapter ? `#nameddest=${kind}--${id}` : '';
}

/** “PDF, 450 pages, 3.0 MB, 23 November 2026” */
function linkTo({ file, bytes, date }: Download, home: string, name: string, place = ''): Element {
	return {
		type: 'element',
		tagName: 'a',
		properties: { href: home + file + place },
		children: [text(`${name}, ${sizeInWords(bytes)}, ${writtenDate(new Date(date))}`)],
	};
}

function text(value: string): Text {
	return { type: 'text', value };
}

async function readDownload(dist: string, facts: DownloadFacts): Promise<Download | undefined> {
	const file = join(dist, facts);
	return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Download) : undefined;
}
