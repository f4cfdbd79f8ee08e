import { PDFDocument } from '@cantoo/pdf-lib';
import type { BookFacts } from '../book-facts.ts';
import { readDestinations } from '../destinations.ts';
import { describeLinks } from './annotations.ts';
import { markPages } from './artifacts.ts';
import { correctCharacterMaps } from './characters.ts';
import { wrapListBodies } from './lists.ts';
import { writeMetadata } from './metadata.ts';
import { nameBookmarks } from './outline.ts';
import { mapRoles } from './roles.ts';
import { writeDocument } from './write.ts';

/** Turns what Chromium printed into an edition: PDF/UA-1, and the same bytes every time. */
export async function finish(
	printed: Uint8Array,
	facts: BookFacts,
): Promise<{ pages: number; bytes: Uint8Array }> {
	const document = await PDFDocument.load(printed, { updateMetadata: false });
	nameBookmarks(document, facts.headings);
	describeLinks(document, facts.names, readDestinations(document));
	wrapListBodies(document);
	mapRoles(document);
	correctCharacterMaps(document);
	markPages(document);
	writeMetadata(document, facts);
	return { pages: document.getPageCount(), bytes: writeDocument(document) };
}
