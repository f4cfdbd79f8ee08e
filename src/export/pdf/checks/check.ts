import { PDFDocument } from '@cantoo/pdf-lib';
import type { BookFacts } from '../book-facts.ts';
import { fontReader, type FontFacts } from '../content/fonts.ts';
import type { Operator } from '../content/operators.ts';
import { operatorsOf } from '../content/pages.ts';
import { textRuns, type TextRun } from '../content/text.ts';
import { readDestinations, type PageOf } from '../page-numbers.ts';
import { findFontProblems } from './fonts.ts';
import { findLinkProblems } from './links.ts';
import { findPaintingProblems } from './painting.ts';
import { findStructureProblems } from './structure.ts';
import { findOutlineProblems } from './outline.ts';

/** A finished document read again, and the book it must agree with. */
export interface Finished {
	document: PDFDocument;
	facts: BookFacts;
	pageOf: PageOf;
	pages: { operators: Operator[]; fonts: ReadonlyMap<string, FontFacts>; runs: TextRun[] }[];
}

/** Reads a finished PDF from its bytes, as a stranger would. */
export async function readFinished(bytes: Uint8Array, facts: BookFacts): Promise<Finished> {
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	const fontsOf = fontReader(document);
	const pages = document.getPages().map((_, index) => {
		const operators = operatorsOf(document, index);
		const fonts = fontsOf(index);
		return { operators, fonts, runs: textRuns(operators, fonts) };
	});
	return { document, facts, pageOf: readDestinations(document), pages };
}

/** Everything that is wrong with a finished PDF, in words; nothing where it may be given away. */
export function findFaults(finished: Finished): string[] {
	return [
		...findStructureProblems(finished),
		...findPaintingProblems(finished),
		...findFontProblems(finished),
		...findLinkProblems(finished),
		...findOutlineProblems(finished),
	];
}
