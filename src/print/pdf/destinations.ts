import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFNumber,
	PDFRef,
	PDFString,
} from '@cantoo/pdf-lib';

/** Where things stand by their id: the page, counted from 1 as on paper, and the height on it, in points. */
export type Places = ReadonlyMap<string, { page: number; up: number }>;

/** Reads the named destinations of a document: one for each id that is linked to. */
export function readDestinations(document: PDFDocument): Places {
	const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
	const found = new Map<string, { page: number; up: number }>();
	const dests = document.catalog.lookup(PDFName.of('Dests'));
	if (!(dests instanceof PDFDict)) return found;
	for (const [name, value] of dests.entries()) {
		const place = document.context.lookup(value);
		const [ref, , , up] = place instanceof PDFArray ? place.asArray() : [];
		const page = ref instanceof PDFRef ? pages.get(ref) : undefined;
		if (page !== undefined && up instanceof PDFNumber)
			found.set(name.decodeText(), { page, up: up.asNumber() });
	}
	return found;
}

/** The text of a PDF string, whichever way it is written; empty where it is none. */
export function textOf(value: unknown): string {
	return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
