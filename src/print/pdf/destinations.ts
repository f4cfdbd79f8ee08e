import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFRef,
	PDFString,
} from '@cantoo/pdf-lib';

/** Pages by the id of what stands on them, counted from 1 as viewers and paper count. */
export type PageOf = ReadonlyMap<string, number>;

/** Reads the named destinations of a document: one for each id that is linked to. */
export function readDestinations(document: PDFDocument): PageOf {
	const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
	const found = new Map<string, number>();
	const dests = document.catalog.lookup(PDFName.of('Dests'));
	if (!(dests instanceof PDFDict)) return found;
	for (const [name, value] of dests.entries()) {
		const place = document.context.lookup(value);
		const ref = place instanceof PDFArray ? place.get(0) : undefined;
		const number = ref instanceof PDFRef ? pages.get(ref) : undefined;
		if (number !== undefined) found.set(name.decodeText(), number);
	}
	return found;
}

/** The text of a PDF string, whichever way it is written; empty where it is none. */
export function textOf(value: unknown): string {
	return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
