import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { markArtifacts } from './artifacts.ts';
import { correctCharacterMaps, dropNeedlessSpans } from './characters.ts';
import { compactText } from './compact-text.ts';
import { fontReader } from './fonts.ts';
import { readOperators, writeOperators, type Operator } from './operators.ts';

/** Writes the content of every page anew: what belongs to no element is marked so, text is compact. */
export function rewriteContents(document: PDFDocument): void {
	correctCharacterMaps(document);
	const fontsOf = fontReader(document);
	document.getPages().forEach((page, index) => {
		const fonts = fontsOf(index);
		const widthOf = (name: string, glyph: string) => {
			const font = fonts.get(name);
			return font?.widths.get(parseInt(glyph, 16)) ?? font?.standard ?? 0;
		};
		const operators = compactText(
			markArtifacts(dropNeedlessSpans(operatorsOf(document, index), fonts)),
			widthOf,
		);
		const bytes = deflateSync(Buffer.from(writeOperators(operators), 'latin1'), { level: 9 });
		const ref = page.node.get(PDFName.of('Contents'));
		const dict = document.context.obj({ Filter: 'FlateDecode', Length: bytes.length });
		const stream = PDFRawStream.of(dict, bytes);
		if (ref && 'objectNumber' in ref) document.context.assign(ref as never, stream);
		else page.node.set(PDFName.of('Contents'), document.context.register(stream));
	});
}

/** The operators of a page, counted from 0. Throws where its content is not one stream. */
export function operatorsOf(document: PDFDocument, page: number): Operator[] {
	const stream = document.getPages()[page]?.node.lookup(PDFName.of('Contents'));
	if (!(stream instanceof PDFRawStream))
		throw new Error(`Page ${page + 1} has no content of its own.`);
	return readOperators(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
}
