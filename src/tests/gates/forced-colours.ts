import type { Page } from 'playwright-core';

/** Something marked that must be told from its like: `[what it is, marked, unmarked]`. */
export type Marked = readonly [what: string, marked: string, plain: string];

/**
 * Marks that are lost where the system forces its colours: backgrounds, shadows and shades of text
 * are gone there, so a mark must be a border, an outline, a line, a weight, a sign or a colour of
 * the system. A line for each mark that is lost or missing.
 */
export async function lostMarks(page: Page, marks: readonly Marked[]): Promise<string[]> {
	return page.evaluate((marks) => {
		if (!matchMedia('(forced-colors: active)').matches)
			return ['the test did not force the colours of the system'];
		const shown = (selector: string) =>
			[...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
		const probe = document.createElement('p');
		probe.style.backgroundColor = 'Canvas';
		document.body.append(probe);
		const canvas = getComputedStyle(probe).backgroundColor;
		probe.remove();
		const look = (element: Element): string => {
			const said = (style: CSSStyleDeclaration) =>
				[
					...['Top', 'Right', 'Bottom', 'Left'].map((side) => {
						const width = style.getPropertyValue(`border-${side.toLowerCase()}-width`);
						const kind = style.getPropertyValue(`border-${side.toLowerCase()}-style`);
						return kind === 'none' ? '' : width + kind;
					}),
					style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineStyle,
					style.textDecorationLine,
					style.fontWeight,
					style.fontStyle,
					style.content,
					style.listStyleType,
					style.stroke,
					style.strokeWidth,
					style.strokeDasharray,
					// A colour of the system is kept; any other has become that of the page.
					style.color,
					/, 0\)$/.test(style.backgroundColor) || style.backgroundColor === canvas
						? ''
						: style.backgroundColor,
				].join(' ');
			const parts = ['', '::before', '::after'].map((part) =>
				said(getComputedStyle(element, part)),
			);
			return parts.join(' | ');
		};
		return marks.flatMap(([what, marked, plain]) => {
			const one = shown(marked);
			const other = shown(plain);
			if (!one) return [`${what}: nothing is shown that fits ${marked}`];
			if (!other) return [`${what}: nothing is shown that fits ${plain}`];
			return look(one) === look(other) ? [`${what} looks like the rest (${marked})`] : [];
		});
	}, marks);
}
