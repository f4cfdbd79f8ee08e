import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { bookmarksOf } from '../finish/outline.ts';
import type { Finished } from './check.ts';

/** Bookmarks are the headings, word for word, and lead to the pages where these stand. */
export function findOutlineProblems({ document, facts, pageOf, pages }: Finished): string[] {
	const bookmarks = bookmarksOf(document);
	const problems: string[] = [];
	if (bookmarks.length !== facts.headings.length) {
		problems.push(`${bookmarks.length} bookmarks stand for ${facts.headings.length} headings.`);
	}
	let before = 1;
	for (const [index, { text, id }] of facts.headings.entries()) {
		const bookmark = bookmarks[index];
		if (!bookmark) break;
		if (bookmark.title !== text)
			problems.push(`The bookmark “${bookmark.title}” should be “${text}”.`);
		const page = pageOfDestination(document, bookmark.dict);
		const wanted = pageOf.get(id);
		if (page === undefined) problems.push(`The bookmark “${text}” leads nowhere.`);
		else if (wanted !== undefined && page !== wanted)
			problems.push(`The bookmark “${text}” leads to page ${page} instead of ${wanted}.`);
		else if (page < before) problems.push(`The bookmark “${text}” leads back to page ${page}.`);
		else if (
			!squeezed(pages[page - 1]?.runs.map((run) => run.text).join('') ?? '').includes(
				squeezed(text),
			)
		)
			problems.push(`The heading “${text}” is not on page ${page}, where its bookmark leads.`);
		before = page ?? before;
	}
	return problems;
}

function pageOfDestination(document: PDFDocument, dict: PDFDict): number | undefined {
	const direct = dict.lookup(PDFName.of('Dest'));
	const action = dict.lookup(PDFName.of('A'));
	const place = direct ?? (action instanceof PDFDict ? action.lookup(PDFName.of('D')) : undefined);
	const ref = place instanceof PDFArray ? place.get(0) : undefined;
	const index = document.getPages().findIndex((page) => ref instanceof PDFRef && page.ref === ref);
	return index < 0 ? undefined : index + 1;
}

function squeezed(text: string): string {
	return text.replace(/\s+/g, '');
}
