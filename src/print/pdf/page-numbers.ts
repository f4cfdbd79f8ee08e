import type { Page } from 'playwright-core';
import { pixels, textHeight } from '../sheet.ts';
import { markPlaces } from './mark-places.ts';
import { readRawPlaces } from './raw-places.ts';
import { chaptersToRunBack, markEnds, runBack } from './run-back.ts';

/** Prints that page numbers may take to settle before they are taken for a loop. */
const mostPrints = 6;

/** A print whose page numbers are right, and what was read from the page that it shows. */
export interface Settled<Facts> {
	printed: Uint8Array;
	facts: Facts;
}

/**
 * Prints until every printed page number is the one of its target, since a number that grows by a
 * digit can move a line, and a line a page. Numbers begin as estimates; each print starts from a
 * new page, as the browser keeps the memory of every print it has made. Throws where they do not settle.
 */
export async function printSettled<Facts>(
	openPage: () => Promise<Page>,
	readFacts: (page: Page) => Promise<Facts>,
	told: (print: number, pages: number) => void,
): Promise<Settled<Facts>> {
	const digits: Record<string, number> = {};
	let numbers: Record<string, number> | undefined;
	let tight: string[] = [];
	for (let print = 1; print <= mostPrints; print += 1) {
		const page = await openPage();
		const isFirst = numbers === undefined;
		// A print whose numbers are of other pages is hardly the last: it goes without the costly tags.
		const isDraft = isFirst || (print === 2 && tight.length > 0);
		if (isFirst) await markEnds(page);
		else await runBack(page, tight);
		numbers ??= await page.evaluate(estimate, pixels(textHeight));
		// From the fourth print on no number gets narrower: else a line could break now here, now there, for ever.
		for (const [id, number] of Object.entries(numbers))
			digits[id] = Math.max(print > 3 ? (digits[id] ?? 0) : 0, String(number).length);
		const unknown = await page.evaluate(fillIn, { numbers, digits });
		if (unknown.length > 0)
			throw new Error(`No page is known for ${unknown.slice(0, 5).join(', ')}.`);
		const facts = await readFacts(page);
		await markPlaces(page);
		const options = { preferCSSPageSize: true, printBackground: true };
		await forgetScreen(page);
		const printed = await page.pdf(isDraft ? options : { ...options, tagged: true, outline: true });
		await page.context().close();
		const places = readRawPlaces(printed);
		if (isFirst) tight = chaptersToRunBack(places);
		told(print, Math.max(1, ...[...places.values()].map((place) => place.page)));
		const settled = [...places].every(([id, place]) => numbers?.[id] === place.page);
		if (settled && !isDraft) return { printed, facts };
		numbers = Object.fromEntries([...places].map(([id, place]) => [id, place.page]));
	}
	throw new Error(`The page numbers did not settle in ${mostPrints} prints.`);
}

/** Gives back what the look on a screen has taken, before printing takes more: a quarter of the peak. */
async function forgetScreen(page: Page): Promise<void> {
	await page.addStyleTag({ content: '@media screen { main { display: none } }' });
	await page.emulateMedia({ media: null });
	await page.requestGC();
}

/** Pages as they would be if every page were filled: near enough that most numbers have their digits. */
function estimate(height: number): Record<string, number> {
	let before = 0;
	const numbers: Record<string, number> = {};
	for (const place of document.querySelectorAll<HTMLElement>('main > *')) {
		const { top, height: own } = place.getBoundingClientRect();
		for (const element of [place, ...place.querySelectorAll('[id]')]) {
			const into = (element.getBoundingClientRect().top - top) / height;
			if (element.id) numbers[element.id] = before + 1 + Math.max(0, Math.floor(into));
		}
		before += Math.max(1, Math.ceil(own / height));
	}
	return numbers;
}

/** Writes the numbers into the page; in the index a page is named once. Gives the ids without one. */
function fillIn({
	numbers,
	digits,
}: Record<'numbers' | 'digits', Record<string, number>>): string[] {
	const unknown: string[] = [];
	for (const place of document.querySelectorAll<HTMLElement>('[data-to]')) {
		const { to = '' } = place.dataset;
		if (numbers[to] === undefined) unknown.push(to);
		place.textContent = String(numbers[to]);
		const spare = (digits[to] ?? 0) - place.textContent.length;
		if (spare > 0) place.style.paddingInlineStart = `${spare}ch`;
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
