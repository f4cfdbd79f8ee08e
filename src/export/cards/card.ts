import { outline, widthOf, wrap, type Face } from './words.ts';
import type { Colour } from './indexed-png.ts';
import type { Sketch } from './sketch.ts';

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
const paper = '#ffffff';
const ink = '#000000';
const quiet = '#393939';
const line = '#767676';

const margin = 80;
const room = cardSize.width - 2 * margin;
/** A tree stands to the right of the words. */
export const place = { x: 790, y: 88, width: 330, height: 420 };

/** Draws a card in shades of grey as SVG without text elements. Words are made smaller until they fit, then cut. */
export function card({ kind, title, summary, from, sketch }: CardWords): string {
	const width = sketch ? place.x - margin - 50 : room;
	const heading = fitted(title, 'upright', [84, 76, 68, 60, 52, 46], width, 3);
	const leading = heading.size * 1.12;
	const first = 158 + heading.size * 0.72;
	const last = first + (heading.lines.length - 1) * leading;
	const below = Math.floor((500 - last - 34) / 42);
	const words = fitted(summary, 'italic', [32], width, Math.max(0, Math.min(below, 3)));
	const parts = [
		group(quiet, [outline(kind, 'italic', 34, margin, 120)]),
		group(ink, lines(heading, 'upright', first, leading)),
		group(quiet, lines(words, 'italic', last + 66, 42)),
		`<path stroke="${line}" stroke-width="2" d="M${margin} 541H${cardSize.width - margin}"/>`,
		group(ink, [outline(from, 'upright', 30, margin, 584)]),
		sketch ? drawn(sketch) : '',
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}"><rect width="100%" height="100%" fill="${paper}"/>${parts.join('')}</svg>`;
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

function lines({ lines, size }: Fitted, face: Face, first: number, leading: number): string[] {
	return lines.map((text, at) => outline(text, face, size, margin, first + at * leading));
}

function group(fill: string, parts: readonly string[]): string {
	return `<g fill="${fill}">${parts.join('')}</g>`;
}

/** A tree without its words: frames are questions, bars are results. */
function drawn({ width, height, nodes, results, edges }: Sketch): string {
	const scale = Math.min(place.width / width, place.height / height);
	const x = place.x + (place.width - width * scale) / 2;
	const y = place.y + (place.height - height * scale) / 2;
	const thin = 2 / scale;
	const frames = nodes.map((d) => `<path d="${d}" fill="${paper}"/>`).join('');
	const bars = results.map((d) => `<path d="${d}" fill="${ink}"/>`).join('');
	const ways = edges.map((d) => `<path d="${d}" stroke="${line}"/>`).join('');
	return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${ink}" stroke-width="${thin}">${ways}${frames}${bars}</g>`;
}
