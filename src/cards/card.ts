import sharp from 'sharp';
import { Coverage } from './coverage.ts';
import type { Colour } from './indexed-png.ts';
import type { Sketch } from './sketch.ts';
import { widthOf, wrap, write, type Face } from './words.ts';

/** What a card says: the kind of page, its title, one sentence, and the drawing of a tree. */
export interface CardWords {
	kind: string;
	title: string;
	summary: string;
	/** The name of the book. */
	from: string;
	sketch?: Sketch | undefined;
}

/** The size that pages announce for their cards. */
export const cardSize = { width: 1200, height: 630 };

/** Paper and ink of the book’s light theme. */
export const cardColours: readonly [Colour, Colour] = [
	[252, 249, 245],
	[34, 27, 22],
];
// Cards are drawn as shades from white to black, which then become paper and ink.
const paper = 255;
const ink = 0;
const quiet = 57;
const line = 118;

const margin = 80;
const room = cardSize.width - 2 * margin;
/** A tree stands to the right of the words. */
export const place = { x: 790, y: 88, width: 330, height: 420 };

/**
 * Draws a card in shades of grey: a byte for each pixel, row by row. Words are made smaller until
 * they fit, then cut.
 */
export async function card({ kind, title, summary, from, sketch }: CardWords): Promise<Uint8Array> {
	const width = sketch ? place.x - margin - 50 : room;
	const heading = fitted(title, 'upright', [84, 76, 68, 60, 52, 46], width, 3);
	const leading = heading.size * 1.12;
	const first = 158 + heading.size * 0.72;
	const last = first + (heading.lines.length - 1) * leading;
	const below = Math.floor((500 - last - 34) / 42);
	const words = fitted(summary, 'italic', [32], width, Math.max(0, Math.min(below, 3)));
	const shades = new Uint8Array(cardSize.width * cardSize.height).fill(paper);
	if (sketch) paste(shades, await sketchShades(sketch));
	set(shades, { size: 34, lines: [kind] }, 'italic', quiet, 120);
	set(shades, heading, 'upright', ink, first, leading);
	set(shades, words, 'italic', quiet, last + 66, 42);
	for (const row of [540, 541])
		shades.fill(line, row * cardSize.width + margin, (row + 1) * cardSize.width - margin);
	set(shades, { size: 30, lines: [from] }, 'upright', ink, 584);
	return shades;
}

/** Writes lines onto a card, each as far below the one before as `leading` says. */
function set(
	shades: Uint8Array,
	{ size, lines }: Fitted,
	face: Face,
	shade: number,
	first: number,
	leading = 0,
): void {
	for (const [at, text] of lines.entries()) {
		const baseline = first + at * leading;
		const top = Math.floor(baseline - size * 1.1);
		const strip = stripOf(Math.ceil(size * 1.6));
		write(strip, text, face, size, { x: margin, y: baseline - top });
		strip.take((x, y, amount) => {
			const at = (top + y) * cardSize.width + x;
			// Lines of a title stand so close that a letter may reach into the strip of the next.
			shades[at] = Math.min(shades[at] ?? paper, Math.round(paper + (shade - paper) * amount));
		});
	}
}

const strips = new Map<number, Coverage>();

/** An empty strip across a card, the same for all cards: to take its memory anew costs more than to write on it. */
function stripOf(height: number): Coverage {
	const strip = strips.get(height) ?? new Coverage(cardSize.width, height);
	strips.set(height, strip);
	return strip;
}

/** Lays the drawing of a tree onto its place. */
function paste(shades: Uint8Array, drawing: Uint8Array): void {
	for (let row = 0; row < place.height; row += 1)
		shades.set(
			drawing.subarray(row * place.width, (row + 1) * place.width),
			(place.y + row) * cardSize.width + place.x,
		);
}

interface Fitted {
	size: number;
	lines: string[];
}

/** The largest size in which a text needs no more lines than there is room for; else it ends in `…`. */
function fitted(
	text: string,
	face: Face,
	sizes: readonly number[],
	width: number,
	most: number,
): Fitted {
	for (const size of sizes) {
		const lines = wrap(text, face, size, width);
		const fits = lines.every((line) => widthOf(line, face, size) <= width);
		if (lines.length <= most && fits) return { size, lines };
	}
	const size = sizes.at(-1) ?? 32;
	const lines = wrap(text, face, size, width).slice(0, most);
	const end = lines.pop();
	return { size, lines: end === undefined ? [] : [...lines, cut(end, face, size, width)] };
}

function cut(text: string, face: Face, size: number, width: number): string {
	let kept = text;
	while (kept && widthOf(`${kept}…`, face, size) > width) kept = kept.slice(0, -1);
	return `${kept.replace(/[\s,.;:–]+$/, '')}…`;
}

/** A tree without its words: frames are questions, bars are results. Gives the shades of its place. */
async function sketchShades({ width, height, nodes, results, edges }: Sketch): Promise<Uint8Array> {
	const scale = Math.min((place.width - 2) / width, (place.height - 2) / height);
	const x = (place.width - width * scale) / 2;
	const y = (place.height - height * scale) / 2;
	const frames = nodes.map((d) => `<path d="${d}" fill="#fff"/>`).join('');
	const bars = results.map((d) => `<path d="${d}" fill="#000"/>`).join('');
	const ways = edges.map((d) => `<path d="${d}" stroke="${grey(line)}"/>`).join('');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${place.width}" height="${place.height}"><rect width="100%" height="100%" fill="#fff"/><g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="#000" stroke-width="${2 / scale}">${ways}${frames}${bars}</g></svg>`;
	// All three channels of a grey picture are the same.
	return sharp(Buffer.from(svg)).extractChannel(0).raw().toBuffer();
}

function grey(shade: number): string {
	return `rgb(${shade} ${shade} ${shade})`;
}
