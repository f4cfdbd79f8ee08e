import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

/** A letter as its font draws it, in ems; `outline` is an SVG path in which y grows upwards. */
interface Letter {
	outline: string;
	advance: number;
}

/** A font whose words are measured and drawn where no browser is. */
export class Typeface {
	/** The unit of outlines: so many make an em. */
	readonly unitsPerEm: number;
	readonly #font: Font;
	readonly #letters = new Map<string, Letter>();

	/** Reads a file of an installed package; of a variable font it knows the default weight alone. */
	constructor(file: string) {
		this.#font = create(readFileSync(createRequire(import.meta.url).resolve(file))) as Font;
		this.unitsPerEm = this.#font.unitsPerEm;
	}

	/** The letters of a text. One that the font lacks is its empty frame, and given room for any other. */
	lettersOf(text: string): Letter[] {
		return Array.from(text, (sign) => {
			const letter = this.#letters.get(sign) ?? this.#read(sign.codePointAt(0) ?? 0);
			this.#letters.set(sign, letter);
			return letter;
		});
	}

	/** How wide a line is in the unit of `size`. */
	widthOf(text: string, size: number): number {
		return this.lettersOf(text).reduce((sum, { advance }) => sum + advance * size, 0);
	}

	/** Breaks a text into lines no wider than `width`. A word that is wider itself is broken. */
	wrap(text: string, width: number, size: number): string[] {
		const lines: string[] = [];
		let line = '';
		for (const word of text.split(/\s+/).flatMap((word) => this.#fitting(word, width, size))) {
			const longer = line ? `${line} ${word}` : word;
			if (line && this.widthOf(longer, size) > width) {
				lines.push(line);
				line = word;
			} else {
				line = longer;
			}
		}
		return [...lines, line];
	}

	#fitting(word: string, width: number, size: number): string[] {
		const pieces = [''];
		for (const sign of word) {
			const longer = `${pieces.at(-1)}${sign}`;
			if (pieces.at(-1) && this.widthOf(longer, size) > width) pieces.push(sign);
			else pieces.splice(-1, 1, longer);
		}
		return pieces;
	}

	#read(codePoint: number): Letter {
		const font = this.#font;
		if (!font.hasGlyphForCodePoint(codePoint))
			return { outline: font.getGlyph(0)?.path.toSVG() ?? '', advance: 1 };
		const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
		return { outline: path.toSVG(), advance: advanceWidth / this.unitsPerEm };
	}
}
