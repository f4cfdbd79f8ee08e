import type { Page } from 'playwright-core';
import type { ReadPage } from './read-pdf.ts';

type Pages = readonly Pick<ReadPage, 'texts'>[];

/** The pages that are filled to a tenth or less of what the fullest one holds, counted from 1. */
export function nearlyEmpty(pages: Pages): number[] {
	const places = pages.map((page) => linesOf(page).map(({ up }) => up));
	const top = Math.max(...places.flat());
	const least = top - (top - Math.min(...places.flat())) / 10;
	return places.flatMap((ups, index) => (Math.min(...ups) >= least ? [index + 1] : []));
}

/** The paragraphs of a book that is open in a browser. */
export function paragraphsIn(book: Page): Promise<string[]> {
	return book.evaluate(() =>
		[...document.querySelectorAll('main :is(p, li, dd):not(:has(p, li))')].map(
			({ textContent }) => textContent ?? '',
		),
	);
}

/** Lines that stand apart from all other lines of their paragraph, at the foot or the top of a page. */
export function linesAlone(pages: Pages, paragraphs: readonly string[]): string[] {
	const all = paragraphs.map(lettersOf).join('|');
	const isOne = (...lines: string[]) => all.includes(lines.join(''));
	const lines = pages.map((page) =>
		linesOf(page)
			.map(({ text }) => lettersOf(text))
			.filter(Boolean),
	);
	return lines.slice(1).flatMap(([top = '|', second = '|'], index) => {
		// A title at the top of a page is no line of the paragraph before it, whatever it resembles.
		if (isLarger(pages[index + 1], pages[index])) return [];
		const [before = '|', foot = '|'] = lines[index]?.slice(-2) ?? [];
		if (!isOne(foot, top) || (isOne(before, foot, top) && isOne(foot, top, second))) return [];
		return [`${foot} | ${top} (page ${index + 2})`];
	});
}

/** The lines of a page in their order. A raised number stands in the line that it is raised from. */
function linesOf({ texts }: Pages[number]): { text: string; up: number }[] {
	const lines: { text: string; up: number }[] = [];
	for (const { text, up, isHead } of texts) {
		const line = lines.at(-1);
		if (isHead || !text.trim()) continue;
		if (line && Math.abs(line.up - up) < 6) line.text += text;
		else lines.push({ text, up });
	}
	return lines;
}

/** Whether a page begins in larger type than that in which another ends. */
function isLarger(page?: Pages[number], other?: Pages[number]): boolean {
	const sizes = (from?: Pages[number]) =>
		(from?.texts ?? []).flatMap(({ text, size, isHead }) => (isHead || !text.trim() ? [] : size));
	return (sizes(page)[0] ?? 0) > (sizes(other).at(-1) ?? 0) + 1;
}

/** Without spaces, numbers of pages and marks of lists. */
function lettersOf(text: string): string {
	return text.normalize('NFKC').replace(/\P{L}/gu, '');
}
