import sharp from 'sharp';
import type { Balance } from '../../engine/guide/balance.ts';
import type { Drawing } from '../tree/drawing.ts';
import { cardBalance } from './card-balance.ts';
import { ink, line, paper, quiet } from './card-colours.ts';
import { fitted, italic, margin, outlines, upright } from './card-lines.ts';

/** What a card says: the kind of page, its title, one sentence, and a picture: the forms in which a tree is drawn, or a balance. */
export interface CardWords {
	kind: string;
	title: string;
	summary: string;
	/** The name of the book. */
	from: string;
	drawings?: Drawing[] | undefined;
	picture?: Balance | undefined;
	/** The colour of what comes first. */
	accent: string;
}

/** The size that pages announce for their cards. */
export const cardSize = { width: 1200, height: 630 };

/** A picture stands to the right of the words. */
const place = { x: 790, y: 88, width: 330, height: 420 };

/** The card of a page as a PNG. The same words give the same bytes. */
export function card(words: CardWords): Promise<Buffer> {
	// The least effort looks the same here, and takes half of the time.
	return sharp(Buffer.from(cardSvg(words)))
		.png({ palette: true, colours: 16, effort: 1, dither: 0 })
		.toBuffer();
}

/** The card of a page, its words as outlines. Words are made smaller until they fit, then cut. */
function cardSvg(words: CardWords): string {
	const { kind, title, summary, from, drawings = [], picture, accent } = words;
	const { width, height } = cardSize;
	const [drawing] = drawings.toSorted((a, b) => scaleOf(b) - scaleOf(a));
	const room = drawing || picture ? place.x - margin - 50 : width - 2 * margin;
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
		picture ? cardBalance(picture, place, accent) : '',
		outlines({ face: italic, size: 34, lines: [kind] }, quiet, { y: 120 }),
		outlines(heading, ink, { y: first, leading }),
		outlines(sentence, quiet, { y: last + 66, leading: 42 }),
		`<path d="M${margin} 540H${width - margin}v2H${margin}z" fill="${line}"/>`,
		outlines({ face: upright, size: 30, lines: [from] }, ink, { y: 584 }),
		'</svg>',
	].join('');
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
