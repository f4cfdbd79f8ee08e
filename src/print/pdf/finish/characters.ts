import {
	PDFDict,
	PDFDocument,
	PDFName,
	PDFRawStream,
	PDFRef,
	decodePDFRawStream,
} from '@cantoo/pdf-lib';

/** The fonts of the book; any other means that a character is not in them. */
const own = /^[A-Z]{6}\+Source(?:Serif4|Sans3|CodePro)/;

/**
 * Our fonts draw the apostrophe and a modifier letter by one glyph, and Chromium takes it for the
 * letter: whoever searches for “don’t” would not find it. No text of the book has these letters.
 */
const twins: Readonly<Record<string, string>> = { '02BB': '2018', '02BC': '2019' };

/**
 * Lets every glyph stand for the character that the book means by it. Throws where Chromium took a
 * font that is not ours.
 */
export function correctCharacterMaps({ context }: PDFDocument): void {
	for (const [, font] of context.enumerateIndirectObjects()) {
		if (!(font instanceof PDFDict) || font.lookup(PDFName.of('Type')) !== PDFName.of('Font'))
			continue;
		const name = font.lookup(PDFName.of('BaseFont'));
		if (!(name instanceof PDFName) || !own.test(name.decodeText()))
			throw new Error(`The book is set in ${String(name)}: a character is not in our fonts.`);
		const ref = font.get(PDFName.of('ToUnicode'));
		const map = font.lookup(PDFName.of('ToUnicode'));
		if (!(map instanceof PDFRawStream) || !(ref instanceof PDFRef)) continue;
		const corrected = Buffer.from(decodePDFRawStream(map).decode())
			.toString('latin1')
			.replace(/<([0-9A-F]{4})>(?=\s*\n)/g, (written, code: string) =>
				twins[code] ? `<${twins[code]}>` : written,
			);
		context.assign(ref, context.flateStream(corrected));
	}
}
