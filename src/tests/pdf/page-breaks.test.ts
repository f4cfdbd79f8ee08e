import { expect, test } from 'vitest';
import { linesAlone, nearlyEmpty } from './page-breaks.ts';

const page = (...lines: string[]) => ({
	texts: lines.map((text, at) => ({ text, up: 700 - 15 * at, size: 10, isHead: false })),
});
const filler = Array.from({ length: 30 }, () => 'Full.');

test('a page with three lines is told among full ones', () => {
	expect(nearlyEmpty([page(...filler), page('a', 'b', 'c'), page(...filler)])).toEqual([2]);
});

test('a line alone is told on either side of a page, two on both are not', () => {
	const paragraphs = ['One. Two, three, four.', 'Full.'];
	const broken = (foot: string[], top: string[]) =>
		linesAlone([page('Full.', ...foot), page(...top, 'Full.')], paragraphs);
	expect(broken(['1. One.', 'Two,'], ['three,', 'four.'])).toEqual([]);
	expect(broken(['One.', 'Two,', 'three,'], ['four.'])).toEqual(['three | four (page 2)']);
	expect(broken(['1. One.'], ['Two,', 'three,', 'four.'])).toEqual(['One | Two (page 2)']);
});

test('a title at the top is no line of the list before it, though a paragraph has both words', () => {
	const title = { text: 'Two', up: 700, size: 18, isHead: false };
	const pages = [page('Full.', 'One'), { texts: [title, ...page('', 'Full.').texts] }];
	expect(linesAlone(pages, ['One, Two.'])).toEqual([]);
	const same = [page('Full.', 'One'), page('Two', 'Full.')];
	expect(linesAlone(same, ['One, Two, three.'])).toEqual(['One | Two (page 2)']);
});
