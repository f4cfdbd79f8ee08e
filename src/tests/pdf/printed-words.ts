import type { Page } from 'playwright-core';
import type { ReadPage, ReadPdf } from './read-pdf.ts';

/** The words that are printed in each chapter of the book, by the chapter’s address on the site. */
export async function wordsByChapter(pdf: ReadPdf, book: Page): Promise<Map<string, string[]>> {
	const parts = await book.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('section[data-address]')].map(({ id, dataset }) => ({
			id,
			address: dataset['address'] ?? '',
			isChapter: dataset['term'] !== undefined,
		})),
	);
	const placed = parts.flatMap((part) => {
		const page = pdf.pageOf.get(part.id);
		return page === undefined ? [] : [{ ...part, page }];
	});
	const chapters = placed.map(({ address, isChapter, page }, index) => {
		const pages = pdf.pages.slice(page - 1, (placed[index + 1]?.page ?? Infinity) - 1);
		const text = pages.map(({ texts }) => textOf(texts)).join('\n');
		return { address, isChapter, words: wordsIn(text) };
	});
	return new Map(
		chapters
			.filter(({ address, isChapter }) => isChapter && address !== '/guide/')
			.map(({ address, words }) => [address, words]),
	);
}

/** What is raised or set in another size, such as the number of a note, is no part of the word before it. */
function textOf(texts: ReadPage['texts']): string {
	return texts
		.map(({ text, size }, at) => (size === texts[at - 1]?.size ? text : ` ${text}`))
		.join('');
}

/** The words of the main text of a page of the site, without what only a screen needs. */
export async function mainWords(tab: Page, html: string): Promise<string[]> {
	const text = await tab.evaluate((html) => {
		const page = new DOMParser().parseFromString(html, 'text/html');
		const article = page.querySelector('article');
		const aside =
			'svg, figure, script, style, [hidden], nav, label, button, details.on-page, .anchor, .no-print, [role="tooltip"]';
		for (const left of article?.querySelectorAll(aside) ?? []) left.remove();
		for (const beside of article?.querySelectorAll('a + span, .ref') ?? []) beside.prepend(' ');
		for (const block of article?.querySelectorAll('*') ?? []) {
			if (!/^(?:A|B|EM|STRONG|CODE|SPAN|SUP|I|CITE)$/.test(block.tagName)) block.append(' ');
			if (/^(?:note|ref|points)$/.test(block.className)) block.append(' ');
		}
		return article?.textContent ?? '';
	}, html);
	return wordsIn(text);
}

/** Words of the first that the second does not have, each as often as it is missing. */
export function missingWords(wanted: readonly string[], printed: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const word of printed) left.set(word, (left.get(word) ?? 0) + 1);
	return wanted.filter((word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count <= 0;
	});
}

function wordsIn(text: string): string[] {
	return (
		text
			.replace(/[⁰¹²³⁴-⁹]+/g, ' $&') // a power is a smaller number in print
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}
