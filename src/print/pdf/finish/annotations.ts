import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { textOf, type Places } from '../destinations.ts';

/** Says in words where each link leads: “Canary release, page 290”, or an address. */
export function describeLinks(
	document: PDFDocument,
	names: Readonly<Record<string, string>>,
	places: Places,
): void {
	for (const { node } of document.getPages()) {
		const links = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
		for (const link of links.map((item) => document.context.lookup(item, PDFDict))) {
			const to = link.lookupMaybe(PDFName.of('Dest'), PDFName)?.decodeText();
			const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
			const words =
				to === undefined
					? textOf(action?.lookup(PDFName.of('URI')))
					: `${names[to] ?? to}, page ${places.get(to)?.page ?? '?'}`;
			link.set(PDFName.of('Contents'), PDFHexString.fromText(words));
		}
	}
}
