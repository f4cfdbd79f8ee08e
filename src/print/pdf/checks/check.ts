import { PDFDocument } from '@cantoo/pdf-lib';
import type { BookFacts } from '../book-facts.ts';
import { unmarkedPainting } from '../content/artifacts.ts';
import { fontReader, type FontFacts } from '../content/fonts.ts';
import { operatorsOf } from '../content/pages.ts';
import { textRuns, type TextRun } from '../content/text.ts';
import { readDestinations, type PageOf } from '../destinations.ts';
import { findFontProblems } from './fonts.ts';
import { findLinkProblems } from './links.ts';
import { findPaintingProblems } from './painting.ts';
import { findStructureProblems } from './structure.ts';
import { findOutlineProblems } from './outline.ts';

/** What the checks need of a page. Its operators are not kept: those of a book are most of its memory. */
export interface PageRead {
	/** Painting operators outside marked content. */
	unmarked: string[];
	fonts: ReadonlyMap<string, FontFacts>;
	runs: TextRun[];
}

/** A finished document read again, and the book it must agree with. */
export interface Finished {
	document: PDFDocument;
	facts: BookFacts;
	pageOf: PageOf;
	pages: PageRead[];
}

/** Reads a finished PDF from its bytes and checks it: its pages, and everything that is wrong with it. */
export async function checkFinished(
	bytes: Uint8Array,
	facts: BookFacts,
): Promise<{ pages: number; faults: string[] }> {
	const finished = await readFinished(bytes, facts);
	return { pages: finished.pages.length, faults: findFaults(finished) };
}

/** Reads a finished PDF from its bytes, as a stranger would. */
async function readFinished(bytes: Uint8Array, facts: BookFacts): Promise<Finished> {
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	const fontsOf = fontReader(document);
	const pages = document.getPages().map((_, index) => {
		const operators = operatorsOf(document, index);
		const fonts = fontsOf(index);
		return { unmarked: unmarkedPainting(operators), fonts, runs: textRuns(operators, fonts) };
	});
	return { document, facts, pageOf: readDestinations(document), pages };
}

/** Everything that is wrong with a finished PDF, in words; nothing where it may be given away. */
function findFaults(finished: Finished): string[] {
	return [
		...findStructureProblems(finished),
		...findPaintingProblems(finished),
		...findFontProblems(finished),
		...findLinkProblems(finished),
		...findOutlineProblems(finished),
	];
}
