import sharp from 'sharp';
import type { Drawing } from '../tree/drawing.ts';
import { Typeface } from '../typeface.ts';

/** What a card says: the kind of page, its title, one sentence, and the forms in which a tree is drawn. */
export interface CardWords {
	kind: string;
	title: string;
	summary: string;
	/** The name of the book. */
	from: string;
	drawings?: Drawing[] | undefined;
}

/** The size that pages announce for their cards. */
export const cardSize = { width: 1200, height: 630 };

const files = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';
const upright = new Typeface(`${files}-normal.woff2`);
const italic = new Typeface(`${files}-italic.woff2`);

// The colours of the book’s light theme; quiet words and lines are shades between them.
const paper = '#fcf9f5';
const ink = '#221b16';
const quiet = '#4e4742';
const line = '#88837e';

const margin = 80;
/** A tree stands to the right of the words. */
const place = { x: 790, y: 88, width: 330, height: 420 };

/** The card of a page as a PNG. The same words give the same bytes. */
export function card(words: CardWords): Promise<Buffer> {
	// The least effort looks the same here, and takes half of the time.
	return sharp(Buffer.from(cardSvg(words)))
		.png({ palette: true, colours: 16, effort: 1, dither: 0 })
		.toBuffer();
}

/** The card of a page, its words as outlines. Words are made smaller until they fit, then cut. */
function cardSvg({ kind, title, summary, from, drawings = [] }: CardWords): string {
	const { width, height } = cardSize;
	const [drawing] = drawings.toSorted((a, b) => scaleOf(b) - scaleOf(a));
	const room = drawing ? place.x - margin - 50 : width - 2 * margin;
	const heading = fitted(title, upright, [84, 76, 68, 60, 52, 46], room, 3);
	const leading = heading.size * 1.12;
	const first = 158 + heading.size * 0.72;
	const last = first + (heading.lines.length - 1) * leading;
	const below = Math.floor((500 - last - 34) / 42);
	const sentence = fitted(summary, italic, [32], room, Math.max(0, Math.min(below, 3)));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
		`<path d="M0 0H${width}V${height}H0z" fill="${paper}"/>`,
		drawing ? treeSvg(drawing) : '',
		outlines({ face: italic, size: 34, lines: [kind] }, quiet, 120),
		outlines(heading, ink, first, leading),
		outlines(sentence, quiet, last + 66, 42),
		`<path d="M${margin} 540H${width - margin}v2H${margin}z" fill="${line}"/>`,
		outlines({ face: upright, size: 30, lines: [from] }, ink, 584),
		'</svg>',
	].join('');
}

interface Lines {
	face: Typeface;
	size: number;
	lines: string[];
}

/** Lines of words, each as far below the one before as `leading` says. */
function outlines({ face, size, lines }: Lines, colour: string, first: number, leading = 0) {
	const scale = size / face.unitsPerEm;
	const letters = lines.flatMap((text, row) => {
		let x = margin;
		return face.lettersOf(text).map(({ outline, advance }) => {
			const at = `${x.toFixed(2)} ${(first + row * leading).toFixed(2)}`;
			x += advance * size;
			return `<path transform="translate(${at}) scale(${scale} ${-scale})" d="${outline}"/>`;
		});
	});
	return `<g fill="${colour}">${letters.join('')}</g>`;
}

/** The largest size in which a text needs no more than `most` lines and no word is broken; else it ends in `…`. */
function fitted(
	text: string,
	face: Typeface,
	sizes: readonly number[],
	width: number,
	most: number,
): Lines {
	for (const size of sizes) {
		const lines = face.wrap(text, width, size);
		if (lines.length <= most && lines.join(' ') === text) return { face, size, lines };
	}
	const size = sizes.at(-1) ?? 32;
	const lines = face.wrap(text, width, size).slice(0, most);
	let end = lines.pop();
	if (end === undefined) return { face, size, lines };
	while (end && face.widthOf(`${end}…`, size) > width) end = end.slice(0, -1);
	return { face, size, lines: [...lines, `${end.replace(/[\s,.;:–]+$/, '')}…`] };
}

/** A tree without its words: frames are questions, bars are results. */
function treeSvg(drawing: Drawing): string {
	const { width, height, nodes, edges } = drawing;
	const scale = scaleOf(drawing);
	const x = place.x + (place.width - width * scale) / 2;
	const y = place.y + (place.height - height * scale) / 2;
	const frames = nodes.map(({ result, x, y, width, height }) => {
		const fill = result ? ink : paper;
		return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
	});
	return [
		`<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${ink}" stroke-width="${2 / scale}">`,
		...edges.map(({ path }) => `<path d="${path}" stroke="${line}"/>`),
		...frames,
		'</g>',
	].join('');
}

/** How large a drawing is shown; of its forms the one that may be largest suits its place best. */
function scaleOf({ width, height }: Drawing): number {
	return Math.min((place.width - 2) / width, (place.height - 2) / height);
}
