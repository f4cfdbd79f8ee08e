import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { writeDocument } from './write.ts';

async function written() {
	const document = await PDFDocument.create({ updateMetadata: false });
	document.addPage([300, 400]);
	document.addPage([300, 400]);
	document.catalog.set(PDFName.of('Note'), document.context.obj([1, 2, 3]));
	await document.flush();
	return writeDocument(document);
}

test('a written document can be read again, and is the same bytes every time', async () => {
	const bytes = await written();
	const again = await PDFDocument.load(bytes, { updateMetadata: false });

	expect(again.getPageCount()).toBe(2);
	expect(String(again.catalog.lookup(PDFName.of('Note')))).toBe('[ 1 2 3 ]');
	expect(await written()).toEqual(bytes);
});
