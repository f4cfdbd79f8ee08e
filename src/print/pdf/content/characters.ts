import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import type { FontFacts } from './fonts.ts';
import type { Operator } from './operators.ts';

/**
 * Our fonts draw the apostrophe and a modifier letter by one glyph, and Chromium takes it for the
 * letter: whoever searches for “don’t” would not find it. No text of the book has these letters.
 */
const twins: Readonly<Record<string, string>> = { '02BB': '2018', '02BC': '2019' };

/** Lets every glyph stand for the character that the book means by it. */
export function correctCharacterMaps(document: PDFDocument): void {
	for (const [, object] of document.context.enumerateIndirectObjects()) {
		if (!(object instanceof PDFDict)) continue;
		const map = object.has(PDFName.of('DescendantFonts'))
			? object.lookup(PDFName.of('ToUnicode'))
			: undefined;
		const ref = object.get(PDFName.of('ToUnicode'));
		if (!(map instanceof PDFRawStream) || !ref) continue;
		const before = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
		const after = before.replace(
			/<([0-9A-F]{4})>(?=\s*\n)/g,
			(whole, code: string) => `<${twins[code] ?? whole.slice(1, -1)}>`,
		);
		const bytes = deflateSync(Buffer.from(after, 'latin1'), { level: 9 });
		const stream = PDFRawStream.of(
			document.context.obj({ Filter: 'FlateDecode', Length: bytes.length }),
			bytes,
		);
		document.context.assign(ref as never, stream);
	}
}

/** Drops the spans that say what a glyph means where the font now says so itself. */
export function dropNeedlessSpans(
	operators: readonly Operator[],
	fonts: ReadonlyMap<string, FontFacts>,
): Operator[] {
	const kept: Operator[] = [];
	let font: FontFacts | undefined;
	for (let at = 0; at < operators.length; at += 1) {
		const operator = operators[at] as Operator;
		if (operator.name === 'Tf') font = fonts.get(operator.operands[0] ?? '');
		const meant = meantBy(operator);
		if (meant === undefined) {
			kept.push(operator);
			continue;
		}
		const end = operators.findIndex(({ name }, index) => index > at && name === 'EMC');
		const inner = operators.slice(at + 1, end);
		const named = inner.findLast(({ name }) => name === 'Tf')?.operands[0];
		const own = named ? fonts.get(named) : font;
		const shown = inner.filter(({ name }) => name === 'Tj');
		const glyph = parseInt(shown[0]?.operands[0]?.slice(1, -1) ?? '', 16);
		if (shown.length !== 1 || own?.characters.get(glyph) !== meant) {
			kept.push(operator);
			continue;
		}
		kept.push(...inner);
		font = own;
		at = end;
	}
	return kept;
}

/** The one character that a span says it means. */
function meantBy({ name, operands }: Operator): string | undefined {
	const code =
		name === 'BDC' ? /\/ActualText <FEFF([0-9A-F]{4})>/.exec(operands[1] ?? '')?.[1] : undefined;
	return code === undefined ? undefined : String.fromCharCode(parseInt(code, 16));
}
