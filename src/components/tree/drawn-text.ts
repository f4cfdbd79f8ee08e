import { Typeface } from '../typeface.ts';

/** The page’s sans at the weight of titles, which is the widest that a drawing has. */
export const sans = new Typeface(
	'@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
);

/** Wraps into as few lines as the width allows, and makes them about equally long. */
export function wrapEvenly(text: string, width: number, size: number): string[] {
	const longest = Math.max(...text.split(/\s+/).map((word) => sans.widthOf(word, size)));
	let lines = sans.wrap(text, width, size);
	for (let narrower = width - 4; narrower >= longest; narrower -= 4) {
		const even = sans.wrap(text, narrower, size);
		if (even.length > lines.length) break;
		lines = even;
	}
	return lines;
}
