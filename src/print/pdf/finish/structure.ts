import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	PDFRef,
	type PDFObject,
} from '@cantoo/pdf-lib';

/** One element of the structure tree. */
export interface StructureElement {
	ref: PDFRef;
	dict: PDFDict;
	type: string;
	parent: StructureElement | undefined;
}

/** Structure types of PDF 1.7; all others need an entry in the role map. */
export const standardTypes: ReadonlySet<string> = new Set(
	(
		'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
		'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby ' +
		'RB RT RP Warichu WT WP Figure Formula Form'
	).split(' '),
);

/** The root of the structure tree. Throws where the document is not tagged. */
export function structureRoot(document: PDFDocument): PDFDict {
	const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
	if (!(root instanceof PDFDict))
		throw new Error('The browser printed a document without structure.');
	return root;
}

/** Every element of the structure tree, parents before children, in reading order. */
export function* elementsOf(document: PDFDocument): Generator<StructureElement> {
	const top = structureRoot(document).get(PDFName.of('K'));
	const waiting: { item: PDFObject; parent: StructureElement | undefined }[] = [];
	for (const item of listed(document, top).toReversed()) waiting.push({ item, parent: undefined });
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const dict = document.context.lookup(next.item);
		if (!(dict instanceof PDFDict) || !(next.item instanceof PDFRef)) continue;
		const type = dict.lookup(PDFName.of('S'));
		if (!(type instanceof PDFName)) continue;
		const element = { ref: next.item, dict, type: type.decodeText(), parent: next.parent };
		yield element;
		for (const item of kidsOf(document, dict).toReversed()) waiting.push({ item, parent: element });
	}
}

/** What an element holds: elements, marked content by number, references to annotations. */
export function kidsOf(document: PDFDocument, dict: PDFDict): PDFObject[] {
	return listed(document, dict.get(PDFName.of('K')));
}

/** The array, however it is written: alone, as a list, or as a reference to either. */
function listed(document: PDFDocument, value: PDFObject | undefined): PDFObject[] {
	if (value === undefined) return [];
	const found = document.context.lookup(value);
	return found instanceof PDFArray ? found.asArray() : [value];
}

/** The parent tree as a map: for a page its elements by marked content, for an annotation its element. */
export function parentTreeOf(document: PDFDocument): Map<number, PDFObject> {
	const found = new Map<number, PDFObject>();
	const waiting = [structureRoot(document).lookup(PDFName.of('ParentTree'))];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (!(node instanceof PDFDict)) continue;
		const kids = node.lookup(PDFName.of('Kids'));
		if (kids instanceof PDFArray)
			waiting.push(...kids.asArray().map((kid) => document.context.lookup(kid)));
		const numbers = node.lookup(PDFName.of('Nums'));
		const pairs = numbers instanceof PDFArray ? numbers.asArray() : [];
		for (let at = 0; at + 1 < pairs.length; at += 2) {
			const key = pairs[at];
			const value = pairs[at + 1];
			if (key instanceof PDFNumber && value) found.set(key.asNumber(), value);
		}
	}
	return found;
}
