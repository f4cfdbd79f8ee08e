import type { Page } from 'playwright-core';
import { points, textHeight } from '../sheet.ts';
import type { PrintedPlace } from './raw-places.ts';

/** What setting a chapter tight gains on each of its pages, as a part of a page. */
const gained = 0.1;

/** A last page that holds more than this is worth its paper. */
const little = 0.3;

/** Marks where each chapter begins and ends, so that a draft tells how full its last page is. */
export async function markEnds(page: Page): Promise<void> {
	await page.evaluate(() => {
		const mark = (id: string) => {
			const place = document.createElement('div');
			place.id = id;
			const link = document.createElement('a');
			link.href = `#${id}`;
			link.hidden = true; // a place is marked where something leads to it
			place.append(link);
			return place;
		};
		for (const chapter of document.querySelectorAll('.chapter')) {
			chapter.prepend(mark(`${chapter.id}--begin`));
			const plate = chapter.querySelector(':scope > .drawing'); // a page of its own
			chapter.insertBefore(mark(`${chapter.id}--end`), plate);
		}
	});
}

/** Chapters whose last page holds so little that it can be brought back onto the pages before it. */
export function chaptersToRunBack(places: ReadonlyMap<string, PrintedPlace>): string[] {
	return [...places].flatMap(([name, end]) => {
		const id = name.endsWith('--end') ? name.slice(0, -'--end'.length) : undefined;
		const begin = places.get(`${id}--begin`);
		if (id === undefined || !begin) return [];
		const before = end.page - begin.page;
		return end.down / points(textHeight) < Math.min(little, gained * before) ? [id] : [];
	});
}

/** Sets chapters tight. */
export async function runBack(page: Page, ids: readonly string[]): Promise<void> {
	await page.evaluate((ids) => {
		for (const id of ids) document.getElementById(id)?.classList.add('tight');
	}, ids);
}
