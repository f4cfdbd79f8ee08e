import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { printSettled } from './page-numbers.ts';
import { rawPdf } from '../../tests/fixtures/raw-pdf.ts';

/** A book that is printed with its chapter on the pages given, one print after the other. */
function book(...pages: (1 | 2)[]) {
	const told: number[] = [];
	const nothing = () => Promise.resolve();
	const openPage = () =>
		Promise.resolve({
			evaluate: () => Promise.resolve([]),
			addStyleTag: nothing,
			emulateMedia: nothing,
			requestGC: nothing,
			pdf: () =>
				Promise.resolve(rawPdf([{ at: 'chapter', page: pages[told.length] ?? 1, upper: 700 }])),
			context: () => ({ close: nothing }),
		} as unknown as Page);
	const settled = printSettled(openPage, nothing, (print) => void told.push(print));
	return { settled, told };
}

test('a book is printed until its chapters stay where the print before had them', async () => {
	const { settled, told } = book(1, 2, 2);
	await settled;
	expect(told).toEqual([1, 2, 3]);
});

test('numbers that never settle are told instead of printing for ever', async () => {
	const { settled, told } = book(1, 2, 1, 2, 1, 2);
	await expect(settled).rejects.toThrow('did not settle in 6 prints');
	expect(told).toHaveLength(6);
});
