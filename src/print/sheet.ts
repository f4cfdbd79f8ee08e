// The sheet that `book-page.css` asks for: A4 and its margins, in points from the lower edge.
const sheetTop = 841.92;
const textBottom = 59.53;

/** Where the text of a page begins. */
export const textTop = 762.55;

/** The margin above the text. */
export const topMargin = sheetTop - textTop;

/**
 * Whether a link with this upper edge is seen on its page: one that begins a page is also noted at
 * the foot of the page before it, where Chromium paints a sliver of it.
 */
export function isOnPage(upper: number): boolean {
	return upper > textBottom + 2;
}
