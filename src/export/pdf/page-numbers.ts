import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString, PDFArray } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';

/** Pages by the id of what stands on them, counted from 1 as viewers and paper count. */
export type PageOf = ReadonlyMap<string, number>;

/** Prints that page numbers may take to settle before they are taken for a loop. */
const mostPrints = 6;

/**
 * Prints drafts until every printed page number is the one of its target, since a number that
 * grows by a digit can move a line, and a line a page. Throws where they do not settle.
 */
export async function settlePageNumbers(page: Page, told: (print: number, pages: number) => void): Promise<number> {
	let before = '';
	for (let print = 1; print <= mostPrints; print += 1) {
		const draft = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		const document = await PDFDocument.load(draft, { updateMetadata: false });
		const pageOf = readDestinations(document);
		told(print, document.getPageCount());
		const now = JSON.stringify([...pageOf]);
		if (now === before) return document.getPageCount();
		before = now;
		const unknown = await page.evaluate(fillIn, Object.fromEntries(pageOf));
		if (unknown.length > 0) throw new Error(`No page is known for ${unknown.slice(0, 5).join(', ')}.`);
	}
	throw new Error(`The page numbers did not settle in ${mostPrints} prints.`);
}

/** Reads the named destinations of a document: Chromium writes one for each id that is linked to. */
export function readDestinations(document: PDFDocument): PageOf {
	const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
	const found = new Map<string, number>();
	const dests = document.catalog.lookup(PDFName.of('Dests'));
	if (!(dests instanceof PDFDict)) return found;
	for (const [name, value] of dests.entries()) {
		const place = document.context.lookup(value);
		const ref = place instanceof PDFArray ? place.get(0) : undefined;
		const number = ref instanceof PDFRef ? pages.get(ref) : undefined;
		if (number !== undefined) found.set(name.decodeText(), number);
	}
	return found;
}

/** The text of a PDF string, whichever way it is written; empty where it is none. */
export function textOf(value: unknown): string {
	return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** Writes the numbers into the page; in the index a page is named once. Gives the ids without one. */
function fillIn(pageOf: Record<string, number>): string[] {
	const unknown: string[] = [];
	for (const place of document.querySelectorAll<HTMLElement>('[data-to]')) {
		const { to = '', digits = '0' } = place.dataset;
		const number = pageOf[to];
		if (number === undefined) {
			unknown.push(to);
			continue;
		}
		// A number never gets narrower than it was: else a line could break now here, now there, for ever.
		place.textContent = String(number);
		place.dataset['digits'] = String(Math.max(Number(digits), place.textContent.length));
		place.style.paddingInlineStart = `${Number(place.dataset['digits']) - place.textContent.length}ch`;
	}
	for (const line of document.querySelectorAll('.index .pages')) {
		const seen = new Set<string>();
		for (const other of line.querySelectorAll<HTMLElement>('.other')) {
			const number = other.querySelector('a')?.textContent ?? '';
			other.hidden = seen.has(number);
			seen.add(number);
		}
	}
	return unknown;
}
