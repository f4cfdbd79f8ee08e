import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { height, points } from '../sheet.ts';
import { tighten } from './page-breaks.ts';

test('what one step leaves is tried by the next, and then no more', async () => {
	const places = new Map([
		['chapter', { page: 1, up: 800 }],
		['end:chapter', { page: 2, up: points(height - 30) }],
	]);
	const page = { evaluate: () => Promise.resolve() } as unknown as Page;
	const drafts = [1, 2, 3].map((draft) => tighten(page, places, draft));
	expect(await Promise.all(drafts)).toEqual([false, true, false]);
});

test.each([
	['of a few lines after one page is', 2, 20, true],
	['of a few lines on its only page is not', 1, 20, false],
	['that four pages can take in is', 5, 60, true],
	['that one page cannot take in is not', 2, 60, false],
])('a chapter with an end %s set tight', async (_, endPage, millimetres, isTight) => {
	const places = new Map([
		['chapter', { page: 1, up: 800 }],
		['end:chapter', { page: endPage, up: points(height - millimetres) }],
	]);
	const page = { evaluate: () => Promise.resolve() } as unknown as Page;
	expect(await tighten(page, places, 1)).toBe(isTight);
});
