import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	PDFRawStream,
	decodePDFRawStream,
} from '@cantoo/pdf-lib';

/** A font of the document, as far as text and checks need it. */
export interface FontFacts {
	name: string;
	/** `Type0` for what Chromium embeds of our fonts, `Type3` for what it could not. */
	subtype: string;
	embedded: boolean;
	/** Widths by glyph, in thousandths; `standard` for all others. */
	widths: ReadonlyMap<number, number>;
	standard: number;
	/** What each glyph stands for. */
	characters: ReadonlyMap<number, string>;
}

/** Reads every font that a page names, each font once for the document. */
export function fontReader(
	document: PDFDocument,
): (page: number) => ReadonlyMap<string, FontFacts> {
	const known = new Map<PDFDict, FontFacts>();
	return (page) => {
		const resources = document.getPages()[page]?.node.Resources();
		const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
		return new Map(
			fonts?.keys().map((key) => {
				const font = fonts.lookup(key, PDFDict);
				const facts = known.get(font) ?? factsOf(font);
				known.set(font, facts);
				return [key.asString(), facts] as const;
			}) ?? [],
		);
	};
}

function factsOf(font: PDFDict): FontFacts {
	const subtype = nameIn(font, 'Subtype');
	const descendants = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
	const descendant = descendants?.lookupMaybe(0, PDFDict);
	const descriptor = (descendant ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
	const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
		descriptor?.has(PDFName.of(key)),
	);
	const standard = descendant?.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
	return {
		name: nameIn(font, 'BaseFont'),
		subtype,
		embedded,
		standard,
		widths: widthsOf(descendant?.lookupMaybe(PDFName.of('W'), PDFArray)),
		characters: charactersOf(font.lookup(PDFName.of('ToUnicode'))),
	};
}

function nameIn(dict: PDFDict, key: string): string {
	return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';
}

/** `[first [w w w] first last w …]` */
function widthsOf(list: PDFArray | undefined): Map<number, number> {
	const widths = new Map<number, number>();
	const items = list?.asArray().map((_, index) => list.lookup(index)) ?? [];
	for (let at = 0; at < items.length;) {
		const first = numberOf(items[at]);
		const next = items[at + 1];
		if (next instanceof PDFArray) {
			next.asArray().forEach((width, index) => widths.set(first + index, numberOf(width)));
			at += 2;
		} else {
			for (let glyph = first; glyph <= numberOf(next); glyph += 1)
				widths.set(glyph, numberOf(items[at + 2]));
			at += 3;
		}
	}
	return widths;
}

function numberOf(value: unknown): number {
	return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
}

function charactersOf(stream: unknown): Map<number, string> {
	const characters = new Map<number, string>();
	if (!(stream instanceof PDFRawStream)) return characters;
	const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
	for (const [, lines = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
		for (const [, glyph = '', text = ''] of lines.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
			characters.set(parseInt(glyph, 16), fromUtf16(text));
	}
	for (const [, lines = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
		for (const [, from = '', to = '', text = ''] of lines.matchAll(
			/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
		)) {
			const first = parseInt(from, 16);
			const start = parseInt(text, 16);
			for (let glyph = first; glyph <= parseInt(to, 16); glyph += 1)
				characters.set(
					glyph,
					fromUtf16((start + glyph - first).toString(16).padStart(text.length, '0')),
				);
		}
	}
	return characters;
}

function fromUtf16(hex: string): string {
	return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}
