import type { Page } from 'playwright-core';
import { column, pixels } from '../sheet.ts';

/**
 * Sees to it that nothing is wider than the page: Chromium would print the whole book smaller to
 * make one table fit. Throws with each such thing, its chapter and its first words.
 */
export async function findTooWide(page: Page): Promise<void> {
	const width = Math.ceil(pixels(column));
	await page.setViewportSize({ width, height: 900 });
	const wide = await page.evaluate((width) => {
		const right = (document.querySelector('main')?.getBoundingClientRect().left ?? 0) + width;
		const over = [
			...document.querySelectorAll('main table, main svg, main pre, main img, main p'),
		].filter(
			(element) =>
				element.getBoundingClientRect().right > right + 1.5 || element.scrollWidth > width + 1,
		);
		return over.map((element) => {
			const chapter = element.closest<HTMLElement>('[data-address]')?.dataset['address'] ?? '';
			const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
			const by = Math.round(element.getBoundingClientRect().right - right);
			return `${chapter}: a ${element.tagName.toLowerCase()} is ${by} px too wide (“${words}”)`;
		});
	}, width);
	if (wide.length > 0)
		throw new Error(`The page is too narrow for what stands in it:\n${wide.join('\n')}`);
}
