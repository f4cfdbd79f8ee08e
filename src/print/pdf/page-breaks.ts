import type { Page } from 'playwright-core';
import { height, points, textHeight } from '../sheet.ts';
import type { Places } from './destinations.ts';

/** Before the id of a chapter: the id of the mark where its text ends. */
const endOf = 'end:';

/** What setting a chapter tight gains on each of its pages, as a part of a page. */
const gained = 0.07;

/** A last page that is filled less is always worth an attempt, and one that is filled more never. */
const [least, most] = [0.1, 0.3];

/**
 * Keeps paragraphs and items of up to three lines whole: none can leave two lines on either page,
 * and Chromium breaks them all the same. The page is as wide as the column by now.
 */
export async function keepShortWhole(page: Page): Promise<void> {
	await page.evaluate(() => {
		const short = [...document.querySelectorAll<HTMLElement>('.prose :is(p, li)')].filter(
			(text) => text.offsetHeight < 3.5 * parseFloat(getComputedStyle(text).lineHeight),
		);
		for (const text of short) text.style.breakInside = 'avoid';
	});
}

/** Marks where the text of each chapter ends, for a draft to tell how full its last page is. */
export async function markEnds(page: Page): Promise<void> {
	await page.evaluate((endOf) => {
		for (const chapter of document.querySelectorAll('.chapter')) {
			const end = document.createElement('a');
			end.id = endOf + chapter.id;
			end.href = `#${end.id}`; // a place is noted where something leads to it
			end.style.display = 'block';
			const drawing = chapter.querySelector(':scope > .drawing'); // on a page of its own
			chapter.insertBefore(end, drawing);
		}
	}, endOf);
}

/**
 * Sets chapters tight whose last page holds so little that it finds room on the pages before it, and
 * takes the marks away. Tells whether there are any.
 */
export async function tighten(page: Page, places: Places): Promise<boolean> {
	const chapters = [...places.keys()].filter((id) => {
		const begin = places.get(id)?.page ?? 0;
		const end = places.get(endOf + id);
		if (!end || end.page === begin) return false;
		// Chromium measures from the upper edge of the sheet as if it had no margin.
		const filled = (points(height) - end.up) / points(textHeight);
		return filled < Math.min(most, Math.max(least, gained * (end.page - begin)));
	});
	await page.evaluate(
		({ chapters, endOf }) => {
			for (const end of document.querySelectorAll(`[id^="${endOf}"]`)) end.remove();
			for (const id of chapters) document.getElementById(id)?.classList.add('tight');
		},
		{ chapters, endOf },
	);
	return chapters.length > 0;
}
