import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFRef,
	PDFString,
	PDFHexString,
} from '@cantoo/pdf-lib';
import type { BookFacts } from '../book-facts.ts';
import type { PageOf } from '../destinations.ts';

/** A link on a page: where it stands and what it opens. */
export interface LinkOnPage {
	/** Counted from 1. */
	page: number;
	dict: PDFDict;
	ref: PDFRef | undefined;
	/** Id of a place in the book, where it leads to one. */
	to: string | undefined;
	/** An address outside the book, where it leads to one. */
	address: string | undefined;
}

/** Every link of the document, page by page. */
export function linksOf(document: PDFDocument): LinkOnPage[] {
	return document.getPages().flatMap((page, index) => {
		const list = page.node.lookup(PDFName.of('Annots'));
		if (!(list instanceof PDFArray)) return [];
		return list.asArray().flatMap((item) => {
			const dict = document.context.lookup(item);
			if (!(dict instanceof PDFDict) || nameOf(dict.lookup(PDFName.of('Subtype'))) !== 'Link')
				return [];
			const action = dict.lookup(PDFName.of('A'));
			const address =
				action instanceof PDFDict ? stringOf(action.lookup(PDFName.of('URI'))) : undefined;
			const to = nameOf(dict.lookup(PDFName.of('Dest')));
			return [
				{ page: index + 1, dict, ref: item instanceof PDFRef ? item : undefined, to, address },
			];
		});
	});
}

/** Says in words where each link leads: “Canary release, page 290”, or an address. */
export function describeLinks(document: PDFDocument, facts: BookFacts, pageOf: PageOf): void {
	for (const { dict, to, address } of linksOf(document)) {
		const words =
			to === undefined
				? (address ?? '')
				: `${facts.names[to] ?? to}, page ${pageOf.get(to) ?? '?'}`;
		dict.set(PDFName.of('Contents'), PDFHexString.fromText(words));
	}
}

function nameOf(value: unknown): string | undefined {
	if (value instanceof PDFName) return value.decodeText();
	return stringOf(value);
}

function stringOf(value: unknown): string | undefined {
	return value instanceof PDFString || value instanceof PDFHexString
		? value.decodeText()
		: undefined;
}
