import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	PDFRef,
	type PDFObject,
} from '@cantoo/pdf-lib';
import { elementsOf, kidsOf, parentTreeOf, type StructureElement } from './structure.ts';

/** Puts what a list item says into the body that a PDF list item must have, beside its label. */
export function wrapListBodies(document: PDFDocument): void {
	const parents = parentTreeOf(document);
	for (const item of [...elementsOf(document)].filter(({ type }) => type === 'LI')) {
		const kids = kidsOf(document, item.dict);
		const loose = kids.filter((kid) => !isOf(document, kid, ['Lbl', 'LBody']));
		if (loose.length === 0) continue;
		const body = bodyOf(document, item, loose);
		const kept = kids.filter((kid) => !loose.includes(kid));
		item.dict.set(PDFName.of('K'), document.context.obj([...kept, body]));
		for (const kid of loose) moveTo(document, parents, item, kid, body);
	}
}

function bodyOf(document: PDFDocument, { ref, dict }: StructureElement, kids: PDFObject[]): PDFRef {
	const page = dict.get(PDFName.of('Pg'));
	const body = document.context.obj({ Type: 'StructElem', S: 'LBody', P: ref });
	body.set(PDFName.of('K'), document.context.obj(kids));
	if (page) body.set(PDFName.of('Pg'), page);
	return document.context.register(body);
}

/** Tells a moved element, or the page whose marked content it is, of its new parent. */
function moveTo(
	document: PDFDocument,
	parents: ReadonlyMap<number, PDFObject>,
	item: StructureElement,
	kid: PDFObject,
	body: PDFRef,
) {
	const value = document.context.lookup(kid);
	if (value instanceof PDFDict && value.has(PDFName.of('S'))) value.set(PDFName.of('P'), body);
	const marked = value instanceof PDFDict ? value.lookup(PDFName.of('MCID')) : value;
	if (!(marked instanceof PDFNumber)) return;
	const own = value instanceof PDFDict ? value.lookup(PDFName.of('Pg')) : undefined;
	const page = own ?? item.dict.lookup(PDFName.of('Pg'));
	const key = page instanceof PDFDict ? page.lookup(PDFName.of('StructParents')) : undefined;
	const found = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
	const elements = found && document.context.lookup(found);
	if (elements instanceof PDFArray) elements.set(marked.asNumber(), body);
}

function isOf(document: PDFDocument, kid: PDFObject, types: readonly string[]): boolean {
	const dict = document.context.lookup(kid);
	const type = dict instanceof PDFDict ? dict.lookup(PDFName.of('S')) : undefined;
	return type instanceof PDFName && types.includes(type.decodeText());
}
