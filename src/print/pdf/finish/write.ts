import {
	PDFCrossRefStream,
	PDFDocument,
	PDFObjectStream,
	PDFStream,
	type PDFObject,
	type PDFRef,
} from '@cantoo/pdf-lib';

/** Objects that share one compressed stream: more compress better, fewer open faster. */
const objectsInStream = 400;

/**
 * Writes a document with its objects compressed together, in the order of their numbers. The
 * library’s own `save` looks through its whole table for each of them: for the 50,000 of the book
 * that is half a minute.
 */
export function writeDocument({ context }: PDFDocument): Uint8Array {
	const objects = context
		.enumerateIndirectObjects()
		.toSorted(([a], [b]) => a.objectNumber - b.objectNumber);
	const table: Parameters<typeof PDFCrossRefStream.of>[1] = [];
	const header = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');
	const parts = [header];
	let size = header.length;
	const write = (ref: PDFRef, object: PDFObject) => {
		const body = Buffer.alloc(object.sizeInBytes());
		object.copyBytesInto(body, 0);
		for (const part of [`${ref.objectNumber} 0 obj\n`, body, '\nendobj\n'].map(Buffer.from)) {
			parts.push(part);
			size += part.length;
		}
	};
	const add = (ref: PDFRef, object: PDFObject) => {
		table.push({ type: 1, ref, offset: size });
		write(ref, object);
	};
	for (const [ref, object] of objects) if (object instanceof PDFStream) add(ref, object);
	const plain = objects.filter(([, object]) => !(object instanceof PDFStream));
	while (plain.length > 0) {
		const members = plain.splice(0, objectsInStream);
		const objectStreamRef = context.nextRef();
		for (const [index, [ref]] of members.entries())
			table.push({ type: 2, ref, objectStreamRef, index });
		add(objectStreamRef, PDFObjectStream.withContextAndObjects(context, members));
	}
	const start = size;
	const own = context.nextRef();
	table.push({ type: 1, ref: own, offset: start });
	const { Root, Info, ID } = context.trailerInfo;
	const trailer = context.obj({ Size: own.objectNumber + 1, Root, Info, ID });
	const sorted = table.toSorted((a, b) => a.ref.objectNumber - b.ref.objectNumber);
	write(own, PDFCrossRefStream.of(trailer, sorted));
	return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}
