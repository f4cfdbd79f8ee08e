import { create, type Font } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const file = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

// The font is measured at its lightest weight, the only one the reader of woff2 applies. At 600 its
// words are 5 to 15 per cent wider, the short ones most.
const heavier = 1.1;
const spare = 0.06;

let font: Font | undefined;

/** The width of a line in the page’s sans at weight 600, in the unit of `size`; rather more than less. */
export function widthOf(text: string, size: number): number {
	let ems = 0;
	for (const sign of text) ems += advanceOf(sign.codePointAt(0) ?? 0);
	return (ems * heavier + spare) * size;
}

/** Breaks a text into lines no wider than `width`. A word that is wider itself is broken in two. */
export function wrap(text: string, width: number, size: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).flatMap((word) => fitting(word, width, size))) {
		const longer = line ? `${line} ${word}` : word;
		if (line && widthOf(longer, size) > width) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	return [...lines, line];
}

/** Wraps into as few lines as `wrap` does, but makes them about equally long. */
export function wrapEvenly(text: string, width: number, size: number): string[] {
	const longest = Math.max(...text.split(/\s+/).map((word) => widthOf(word, size)));
	const loose = wrap(text, width, size);
	let even = loose;
	for (let narrower = width - 4; narrower >= longest; narrower -= 4) {
		const lines = wrap(text, narrower, size);
		if (lines.length > loose.length) break;
		even = lines;
	}
	return even;
}

function fitting(word: string, width: number, size: number): string[] {
	if (widthOf(word, size) <= width) return [word];
	const pieces: string[] = [];
	let piece = '';
	for (const sign of word) {
		if (piece && widthOf(piece + sign, size) > width) {
			pieces.push(piece);
			piece = '';
		}
		piece += sign;
	}
	return [...pieces, piece];
}

const advances = new Map<number, number>();

/** The advance of a character in ems; one that the font lacks is taken as a full em. */
function advanceOf(codePoint: number): number {
	const known = advances.get(codePoint);
	if (known !== undefined) return known;
	font ??= create(readFileSync(createRequire(import.meta.url).resolve(file))) as Font;
	const advance = font.hasGlyphForCodePoint(codePoint)
		? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
		: 1;
	advances.set(codePoint, advance);
	return advance;
}
