import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { printSettled } from './page-numbers.ts';

/** A book that is printed with its chapter on the pages given, one print after the other. */
function book(...pages: (1 | 2)[]) {
	const notes: string[] = [];
	const page = {
		evaluate: () => Promise.resolve([]),
		pdf: () => printed(pages[notes.length] ?? 1),
	} as unknown as Page;
	return { notes, settled: printSettled(page, (words) => void notes.push(words)) };
}

async function printed(chapterPage: 1 | 2): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	const pages = [document.addPage(), document.addPage()];
	const place = [pages[chapterPage - 1]?.ref ?? null, 'XYZ', 0, 700, 0];
	document.catalog.set(PDFName.of('Dests'), document.context.obj({ chapter: place }));
	return document.save();
}

test('a book is printed until its chapters stay where the print before had them', async () => {
	const { settled, notes } = book(1, 2, 2);
	await settled;
	expect(notes).toHaveLength(3);
});

test('numbers that never settle are told instead of printing for ever', async () => {
	const { settled, notes } = book(1, 2, 1, 2, 1, 2, 1);
	await expect(settled).rejects.toThrow('did not settle in 7 prints');
	expect(notes).toHaveLength(7);
});
