import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readDestinations } from '../destinations.ts';
import { placeHost } from '../place-address.ts';
import { linksOf } from './annotations.ts';
import { writeDestinations } from './destinations.ts';

/** A document of two pages with links to the addresses given, each with its upper edge. */
async function documentWith(links: readonly [page: 0 | 1, upper: number, address: string][]) {
	const document = await PDFDocument.create();
	const pages = [document.addPage(), document.addPage()];
	for (const [page, upper, address] of links) {
		const link = document.context.obj({
			Type: 'Annot',
			Subtype: 'Link',
			Rect: [60, upper - 12, 90, upper],
			A: { S: 'URI', URI: PDFString.of(address) },
		});
		pages[page]?.node.addAnnot(document.context.register(link));
	}
	return document;
}

test('links lead to the places where other links stand, and marks are taken out', async () => {
	const document = await documentWith([
		[0, 700, `${placeHost}?a--ref-1#a--note-1`],
		[0, 600, 'https://example.org/'],
		[0, 60, `${placeHost}?a--note-1#a--ref-1`], // the sliver of the one on the next page
		[1, 760, `${placeHost}?a--note-1#a--ref-1`],
		[1, 500, `${placeHost}?b#`],
	]);
	writeDestinations(document);
	expect([...readDestinations(document)]).toEqual([
		['a--ref-1', 1],
		['a--note-1', 2],
		['b', 2],
	]);
	expect(linksOf(document).map(({ page, to, address }) => [page, to ?? address])).toEqual([
		[1, 'a--note-1'],
		[1, 'https://example.org/'],
		[1, 'a--ref-1'],
		[2, 'a--ref-1'],
	]);
});
