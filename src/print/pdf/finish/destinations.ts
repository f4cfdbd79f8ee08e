import { PDFArray, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { readPlaceAddress } from '../place-address.ts';
import { isOnPage, topMargin } from '../../sheet.ts';
import { linksOf, type LinkOnPage } from './annotations.ts';

/**
 * Turns the addresses that `markPlaces` has written into links within the document, with a named
 * destination for each place, and takes out the links that were only marks.
 */
export function writeDestinations(document: PDFDocument): void {
	const destinations = document.context.obj({});
	for (const link of linksOf(document)) {
		const place = readPlaceAddress(link.address ?? '');
		if (!place) continue;
		const upper = upperOf(link);
		const name = place.at === undefined ? undefined : PDFName.of(place.at);
		// A link that goes on in the next line or on the next page begins with its first part.
		if (name && !destinations.has(name) && isOnPage(upper)) {
			const { ref } = document.getPage(link.page - 1);
			// As far down as if it began a page; how far across and how large is left to the reader.
			const view = [ref, 'XYZ', null, upper + topMargin, null];
			destinations.set(name, document.context.obj(view));
		}
		if (place.to === undefined) remove(document, link);
		else leadTo(place.to, link);
	}
	document.catalog.set(PDFName.of('Dests'), document.context.register(destinations));
}

function upperOf({ dict }: LinkOnPage): number {
	return dict.lookup(PDFName.of('Rect'), PDFArray).lookup(3, PDFNumber).asNumber();
}

function leadTo(id: string, { dict }: LinkOnPage) {
	dict.delete(PDFName.of('A'));
	dict.set(PDFName.of('Dest'), PDFName.of(id));
}

function remove(document: PDFDocument, { page, ref }: LinkOnPage) {
	const list = document.getPage(page - 1).node.lookup(PDFName.of('Annots'), PDFArray);
	const at = ref && list.indexOf(ref);
	if (ref === undefined || at === undefined) return;
	list.remove(at);
	document.context.delete(ref);
}
