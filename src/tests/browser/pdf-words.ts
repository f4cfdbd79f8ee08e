import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { fontReader } from '../../print/pdf/content/fonts.ts';
import { operatorsOf } from '../../print/pdf/content/pages.ts';
import { textRuns } from '../../print/pdf/content/text.ts';
import { readDestinations } from '../../print/pdf/destinations.ts';

/** How often each word is printed in each chapter of the book, by the chapter’s address on the site. */
export async function wordsByChapter(
	bytes: Uint8Array,
	html: string,
): Promise<Map<string, Map<string, number>>> {
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	const text = textOfPages(document);
	return new Map(
		chaptersOf(document, html)
			.filter(({ address, isChapter }) => isChapter && address !== '/guide/')
			.map(
				({ address, first, end }) => [address, counted(text.slice(first, end).join('\n'))] as const,
			),
	);
}

/** A part of the book and its pages: `first` counts from 0, `end` is the page after its last. */
export interface PrintedChapter {
	address: string;
	isChapter: boolean;
	first: number;
	end: number;
}

/** Where each part of the book is printed, in its order. */
export function chaptersOf(document: PDFDocument, html: string): PrintedChapter[] {
	const pageOf = readDestinations(document);
	const places = [...html.matchAll(/<section [^>]*data-address="([^"]+)"[^>]*>/g)].flatMap(
		([tag, address = '']) => {
			const page = pageOf.get(/ id="([^"]+)"/.exec(tag)?.[1] ?? '');
			return page === undefined ? [] : [{ address, page, isChapter: tag.includes('data-term') }];
		},
	);
	return places.map(({ address, page, isChapter }, index) => ({
		address,
		isChapter,
		first: page - 1,
		end: (places[index + 1]?.page ?? document.getPageCount() + 1) - 1,
	}));
}

/** The words of the main text of a page of the site, without what only a screen needs. */
export function mainWords(tab: Page, html: string): Promise<string[]> {
	return tab.evaluate((html) => {
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
		return (
			(article?.textContent ?? '')
				.normalize('NFKC')
				.toLowerCase()
				.match(/[\p{L}\p{N}]+/gu) ?? []
		);
	}, html);
}

function counted(text: string): Map<string, number> {
	const words = new Map<string, number>();
	for (const [word] of text
		.normalize('NFKC')
		.toLowerCase()
		.matchAll(/[\p{L}\p{N}]+/gu))
		words.set(word, (words.get(word) ?? 0) + 1);
	return words;
}

/** Text page by page; a run on the same line goes on where the one before it ended. */
function textOfPages(document: PDFDocument): string[] {
	const fontsOf = fontReader(document);
	return document.getPages().map((_, index) => {
		let text = '';
		let before = { y: Number.NaN, end: 0 };
		for (const run of textRuns(operatorsOf(document, index), fontsOf(index))) {
			const goesOn = Math.abs(run.y - before.y) < 1 && Math.abs(run.x - before.end) < 1;
			text += goesOn ? run.text : `\n${run.text}`;
			before = run;
		}
		return text;
	});
}
