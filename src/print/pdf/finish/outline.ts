import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { textOf } from '../destinations.ts';

/** One bookmark, in the order of the book. */
interface Bookmark {
	dict: PDFDict;
	title: string;
	/** 1 for the outermost. */
	depth: number;
}

/** Every bookmark of a document, in its order. */
function bookmarksOf(document: PDFDocument): Bookmark[] {
	const found: Bookmark[] = [];
	const open = (node: PDFDict, depth: number) => {
		let item = node.lookup(PDFName.of('First'));
		while (item instanceof PDFDict) {
			found.push({ dict: item, title: textOf(item.lookup(PDFName.of('Title'))), depth });
			open(item, depth + 1);
			item = item.lookup(PDFName.of('Next'));
		}
	};
	const root = document.catalog.lookup(PDFName.of('Outlines'));
	if (root instanceof PDFDict) open(root, 1);
	return found;
}

/**
 * Gives every bookmark the words of its heading, since Chromium loses a space where a heading
 * breaks, and shows the parts closed. Throws where bookmarks and headings are not the same.
 */
export function nameBookmarks(document: PDFDocument, headings: readonly { text: string }[]): void {
	const bookmarks = bookmarksOf(document);
	for (const [index, { dict, title }] of bookmarks.entries()) {
		const heading = headings[index]?.text ?? '';
		if (squeezed(heading) !== squeezed(title)) {
			throw new Error(
				`Bookmark ${index + 1} is “${title}”, but the heading there is “${heading}”.`,
			);
		}
		dict.set(PDFName.of('Title'), PDFHexString.fromText(heading));
		const count = dict.lookup(PDFName.of('Count'));
		if (count instanceof PDFNumber)
			dict.set(PDFName.of('Count'), PDFNumber.of(-Math.abs(count.asNumber())));
	}
	if (bookmarks.length !== headings.length) {
		throw new Error(`The book has ${headings.length} headings, and ${bookmarks.length} bookmarks.`);
	}
	const root = document.catalog.lookup(PDFName.of('Outlines'));
	const outermost = bookmarks.filter(({ depth }) => depth === 1).length;
	if (root instanceof PDFDict) root.set(PDFName.of('Count'), PDFNumber.of(outermost));
}

/** Without the space that a line break may have swallowed. */
function squeezed(text: string): string {
	return text.replace(/\s+/g, '');
}
