import type { Finished } from './check.ts';

/** The fonts of the book; any other means that a character was missing in them. */
const allowed = /^[A-Z]{6}\+Source(?:Serif4|Sans3|CodePro)/;

/** The smallest text that print may hold, in points. */
const smallest = 7;

/** Fonts embedded as subsets and only our own, no missing glyph, and the size the style sheet asks for. */
export function findFontProblems({ pages, facts }: Finished): string[] {
	const problems = new Set<string>();
	const sizes = new Map<string, number>();
	for (const [index, { fonts, runs }] of pages.entries()) {
		for (const { name, subtype, embedded } of fonts.values()) {
			if (subtype !== 'Type0')
				problems.add(`A font is of ${subtype}: ${name || 'without a name'}.`);
			else if (!allowed.test(name))
				problems.add(`Page ${index + 1} is set in ${name}: a character is not in our fonts.`);
			if (!embedded && subtype === 'Type0') problems.add(`The font ${name} is not embedded.`);
		}
		for (const { text, missing, size } of runs) {
			if (missing > 0)
				problems.add(`Page ${index + 1} has a missing glyph in “${text.slice(0, 40)}”.`);
			if (size < smallest - 0.05 && text.trim())
				problems.add(
					`Page ${index + 1} has text of ${size.toFixed(1)} pt: “${text.slice(0, 40)}”.`,
				);
			const key = size.toFixed(1);
			sizes.set(key, (sizes.get(key) ?? 0) + text.length);
		}
	}
	const [most] = [...sizes].toSorted(([, a], [, b]) => b - a)[0] ?? ['0'];
	if (Math.abs(Number(most) - facts.textSize) > 0.15) {
		problems.add(
			`The text is ${most} pt instead of ${facts.textSize.toFixed(1)} pt: something too wide shrank it.`,
		);
	}
	return [...problems];
}
