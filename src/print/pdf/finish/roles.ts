import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { elementsOf, standardTypes, structureRoot } from './structure.ts';

/** What the types that Chromium takes from HTML are in PDF 1.7. */
const roles: Readonly<Record<string, string>> = {
	Em: 'Span',
	Strong: 'Span',
	Aside: 'Sect',
	Title: 'P',
	FENote: 'Note',
	Sub: 'Span',
	DocumentFragment: 'Sect',
};

/** Says for every type that is not of PDF 1.7 which one it is. Throws for one nobody has thought of. */
export function mapRoles(document: PDFDocument): void {
	const types = new Set([...elementsOf(document)].map(({ type }) => type));
	const unusual = [...types].filter((type) => !standardTypes.has(type)).sort();
	const map = document.context.obj({});
	for (const type of unusual) {
		const role = roles[type];
		if (!role) throw new Error(`The structure has the type ${type}, which no PDF reader knows.`);
		map.set(PDFName.of(type), PDFName.of(role));
	}
	structureRoot(document).set(PDFName.of('RoleMap'), map);
}
