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

/** An edition of the site in one file, as `pdf.json`, `pocket.json` and `offline.json` keep it beside the pages. */
export interface Edition {
	file: string;
	pages: number;
	bytes: number;
	/** `2026-11-23` */
	date: string;
}

/** The files beside the pages that hold the facts of editions. */
type EditionFacts = 'pdf.json' | 'pocket.json' | 'offline.json';

/** Keeps the facts of a new edition beside the pages, and lets every page lead to it. */
export async function publishEdition(
	dist: string,
	facts: EditionFacts,
	edition: Edition,
): Promise<void> {
	const { file, pages, bytes, date } = edition;
	const text = JSON.stringify({ file: basename(file), pages, bytes, date });
	await writeWhole(join(dist, facts), `${text}\n`);
	await linkEditions(dist);
}

/**
 * Fills the places that every page has for editions: a link to the PDF, where there was one to the book
 * on one page, one to the pocket edition and one to the offline copy, each where it has been made.
 */
async function linkEditions(dist: string): Promise<void> {
	const pdf = await readEdition(dist, 'pdf.json');
	const pocket = await readEdition(dist, 'pocket.json');
	const copy = await readEdition(dist, 'offline.json');
	for (const name of await readdir(dist, { recursive: true })) {
		if (!name.endsWith('.html')) continue;
		const html = await readFile(join(dist, name), 'utf8');
		let linked = html;
		for (const place of placesForEditions(fromHtml(html)).toReversed()) {
			const home = String(place.properties['dataEditions']);
			const book = pdf
				? linkTo(pdf, home, `PDF, ${pdf.pages} pages`, placeInBook(name))
				: place.children[0];
			place.children = book ? [book] : [];
			if (pocket) {
				const words = `Pocket edition, ${pocket.pages} pages`;
				place.children.push(text(' · '), linkTo(pocket, home, words));
			}
			if (copy) place.children.push(text(' · '), linkTo(copy, home, 'Offline copy'));
			const { start, end } = place.position ?? {};
			linked = linked.slice(0, start?.offset) + toHtml(place) + linked.slice(end?.offset);
		}
		if (linked !== html) await writeWhole(join(dist, name), linked);
	}
}

/** The places that a page has for links to editions, the one in its last line at the end. */
export function placesForEditions(tree: Root): Element[] {
	return [...elementsOf(tree)].filter(({ properties }) => 'dataEditions' in properties);
}

/** Where the PDF opens for a page that is a chapter of the book: the name of the place, as viewers read it. */
function placeInBook(name: string): string {
	const [kind = '', id, file] = name.split(/[\\/]/);
	const isChapter = isKind(kind) && !parts[kind].isManual && id && file === 'index.html';
	return isChapter ? `#nameddest=${kind}--${id}` : '';
}

/** “PDF, 450 pages, 3.0 MB, 23 November 2026” */
function linkTo({ file, bytes, date }: Edition, home: string, name: string, place = ''): Element {
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

async function readEdition(dist: string, facts: EditionFacts): Promise<Edition | undefined> {
	const file = join(dist, facts);
	return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Edition) : undefined;
}
