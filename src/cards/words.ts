import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkitten';
import type { Coverage, Edges } from './coverage.ts';
import { edgesOf } from './edges.ts';

const files = {
	upright: 'source-serif-4-latin-wght-normal.woff2',
	italic: 'source-serif-4-latin-wght-italic.woff2',
};

/** The type of the book: upright or italic, in its regular weight. */
export type Face = keyof typeof files;

const fonts = new Map<Face, Font>();

/** How wide a line is in the unit of `size`. */
export function widthOf(text: string, face: Face, size: number): number {
	const font = fontOf(face);
	const units = signs(text).reduce((sum, sign) => sum + glyphOf(font, sign).advanceWidth, 0);
	return (units * size) / font.unitsPerEm;
}

/** Adds a line to what is covered, its baseline beginning at `x` and `y`: whoever draws it needs no font. */
export function write(
	covered: Coverage,
	text: string,
	face: Face,
	size: number,
	{ x, y }: { x: number; y: number },
): void {
	const font = fontOf(face);
	const scale = size / font.unitsPerEm;
	let at = x;
	for (const sign of signs(text)) {
		const glyph = glyphOf(font, sign);
		covered.add(drawnOf(glyph, size), { scale, x: at, y });
		at += glyph.advanceWidth * scale;
	}
}

/** Breaks a text into lines no wider than `width`; a word that is wider stays whole. */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		const longer = line ? `${line} ${word}` : word;
		if (line && widthOf(longer, face, size) > width) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	return [...lines, line];
}

function fontOf(face: Face): Font {
	const known = fonts.get(face);
	if (known) return known;
	const file = `@fontsource-variable/source-serif-4/files/${files[face]}`;
	const font = create(readFileSync(createRequire(import.meta.url).resolve(file))) as Font;
	fonts.set(face, font);
	return font;
}

function signs(text: string): number[] {
	return [...text].map((sign) => sign.codePointAt(0) ?? 0);
}

const shapes = [new WeakMap<Glyph, Edges>(), new WeakMap<Glyph, Edges>()] as const;

/** The outline of a letter, read once for all cards: each edge of a curve is some three pixels long. */
function drawnOf(glyph: Glyph, size: number): Edges {
	const isLarge = size > 40;
	const read = shapes[isLarge ? 1 : 0];
	const known = read.get(glyph) ?? edgesOf(glyph.path.commands, isLarge ? 8 : 4);
	read.set(glyph, known);
	return known;
}

const glyphs = new Map<Font, Map<number, Glyph>>();

/** The glyph of a sign; one that the font lacks is its empty frame. */
function glyphOf(font: Font, sign: number): Glyph {
	const known = glyphs.get(font) ?? new Map<number, Glyph>();
	glyphs.set(font, known);
	const glyph =
		known.get(sign) ??
		(font.hasGlyphForCodePoint(sign) ? font.glyphForCodePoint(sign) : font.getGlyph(0));
	known.set(sign, glyph);
	return glyph;
}
