import type { Page } from 'playwright-core';
import { height, points, textHeight } from '../sheet.ts';
import type { Places } from './destinations.ts';

/** Before the id of a chapter: the id of the mark where its text ends. */
const endOf = 'end:';

/**
 * The steps in which chapters are set tight, a draft after each: what one gains on each of their pages,
 * as a part of a page, and how much of a last page is always worth the attempt.
 */
const steps = [
	{ name: 'tight', gained: 0.07, least: 0.1 },
	{ name: 'tighter', gained: 0.04, least: 0.16 },
];

/** A last page that is filled more is not worth an attempt. */
const most = 0.3;

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
 * Sets chapters tight whose last page holds so little that it finds room on the pages before it, by
 * what the first, second … draft tells. Tells whether there are any; if not, it takes the marks away.
 */
export async function tighten(page: Page, places: Places, draft: number): Promise<boolean> {
	const step = steps[draft - 1];
	const chapters = [...places.keys()].filter((id) => {
		const begin = places.get(id)?.page ?? 0;
		const end = places.get(endOf + id);
		if (!step || !end || end.page === begin) return false;
		// Chromium measures from the upper edge of the sheet as if it had no margin.
		const filled = (points(height) - end.up) / points(textHeight);
		return filled < Math.min(most, Math.max(step.least, step.gained * (end.page - begin)));
	});
	await page.evaluate(
		({ chapters, name, endOf }) => {
			if (chapters.length === 0)
				for (const end of document.querySelectorAll(`[id^="${endOf}"]`)) end.remove();
			for (const id of chapters) document.getElementById(id)?.classList.add('tight', name);
		},
		{ chapters, name: step?.name ?? 'tight', endOf },
	);
	return chapters.length > 0;
}
