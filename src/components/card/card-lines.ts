import { Typeface } from '../typeface.ts';

const files = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';
export const upright = new Typeface(`${files}-normal.woff2`);
export const italic = new Typeface(`${files}-italic.woff2`);

/** The space left free around what a card says. */
export const margin = 80;

/** Lines of words in one size. */
export interface Lines {
	face: Typeface;
	size: number;
	lines: string[];
}

/** Draws lines of words, each as far below the one before as `leading` says. */
export function outlines(
	{ face, size, lines }: Lines,
	colour: string,
	{ x: left = margin, y: first, leading = 0 }: { x?: number; y: number; leading?: number },
): string {
	const scale = size / face.unitsPerEm;
	const letters = lines.flatMap((text, row) => {
		let x = left;
		return face.lettersOf(text).map(({ outline, advance }) => {
			const at = `${x.toFixed(2)} ${(first + row * leading).toFixed(2)}`;
			x += advance * size;
			return `<path transform="translate(${at}) scale(${scale} ${-scale})" d="${outline}"/>`;
		});
	});
	return `<g fill="${colour}">${letters.join('')}</g>`;
}

/** The largest size in which a text needs no more than `most` lines and no word is broken; else it ends in `…`. */
export function fitted(
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
