import { PDFDocument } from '@cantoo/pdf-lib';
import type { BookFacts } from '../book-facts.ts';
import { rewriteContents } from '../content/pages.ts';
import { readDestinations } from '../destinations.ts';
import { describeLinks } from './annotations.ts';
import { writeDestinations } from './destinations.ts';
import { wrapListBodies } from './lists.ts';
import { writeMetadata } from './metadata.ts';
import { nameBookmarks } from './outline.ts';
import { mapRoles } from './roles.ts';
import { writeDocument } from './write.ts';

/** Turns what Chromium printed into an edition: PDF/UA-1, compact, and the same bytes every time. */
export async function finish(printed: Uint8Array, facts: BookFacts): Promise<Uint8Array> {
	const document = await PDFDocument.load(printed, { updateMetadata: false });
	nameBookmarks(document, facts.headings);
	writeDestinations(document);
	describeLinks(document, facts, readDestinations(document));
	wrapListBodies(document);
	mapRoles(document);
	rewriteContents(document);
	writeMetadata(document, facts);
	return writeDocument(document);
}
