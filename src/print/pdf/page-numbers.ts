import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { readDestinations } from './destinations.ts';
import { markEnds, tighten } from './page-breaks.ts';

/** Prints that page numbers may take to settle before they are taken for a loop. */
const mostPrints = 7;

/**
 * Prints until every printed page number is the one of its target, since a number that grows by a
 * digit can move a line, and a line a page. The first print is a draft without words and tags, which
 * cost most, and tells the numbers; it also tells which chapters to set tight, and then another draft tells
 * the numbers, and which to set tighter. Throws where they do not settle.
 */
export async function printSettled(page: Page, note: (words: string) => void): Promise<Uint8Array> {
	let numbers: Record<string, number> | undefined;
	const digits: Record<string, number> = {};
	let isFinal = false;
	await markEnds(page);
	for (let print = 1; print <= mostPrints; print += 1) {
		// No number gets narrower: else a line could break now here, now there, for ever.
		for (const [id, number] of Object.entries((isFinal && numbers) || {}))
			digits[id] = Math.max(digits[id] ?? 0, String(number).length);
		const unknown = await page.evaluate(fillIn, { numbers, digits });
		if (unknown.length > 0)
			throw new Error(`No page is known for ${unknown.slice(0, 5).join(', ')}.`);
		await page.evaluate(showWords, isFinal);
		const printed = await page.pdf({
			preferCSSPageSize: true,
			printBackground: true,
			tagged: isFinal,
			outline: isFinal,
		});
		const document = await PDFDocument.load(printed, { updateMetadata: false });
		const places = readDestinations(document);
		const found = Object.fromEntries([...places].map(([id, { page }]) => [id, page]));
		note(`print ${print}: ${document.getPageCount()} pages`);
		const isSettled = Object.entries(found).every(([id, number]) => numbers?.[id] === number);
		if (isFinal && isSettled) return printed;
		isFinal ||= !(await tighten(page, places, print));
		numbers = found;
	}
	throw new Error(`The page numbers did not settle in ${mostPrints} prints.`);
}

/** Shows the words of the page, or leaves their room empty: where things stand stays the same. */
function showWords(isShown: boolean) {
	document.documentElement.style.visibility = isShown ? '' : 'hidden';
}

/**
 * Writes the numbers into the page, or three digits where none is known yet; in the index a page is
 * named once. Gives the ids without a number.
 */
function fillIn({
	numbers,
	digits,
}: {
	numbers: Record<string, number> | undefined;
	digits: Record<string, number>;
}): string[] {
	const unknown: string[] = [];
	for (const place of document.querySelectorAll<HTMLElement>('[data-to]')) {
		const { to = '' } = place.dataset;
		const number = numbers ? numbers[to] : 100;
		if (number === undefined) unknown.push(to);
		place.textContent = String(number);
		const spare = (digits[to] ?? 0) - place.textContent.length;
		place.style.paddingInlineStart = spare > 0 ? `${spare}ch` : '';
	}
	for (const line of numbers ? document.querySelectorAll('.index .pages') : []) {
		const seen = new Set<string>();
		for (const other of line.querySelectorAll<HTMLElement>('.other')) {
			const number = other.querySelector('a')?.textContent ?? '';
			other.hidden = seen.has(number);
			seen.add(number);
		}
	}
	return unknown;
}
