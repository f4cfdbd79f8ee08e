import { PDFDocument, PDFStream, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';

/** Objects that share one compressed stream: more compress better, fewer open faster. */
const objectsInStream = 400;

/**
 * Writes a document with its objects compressed together, in the order of their numbers. The
 * library’s own writer takes time in the square of the number of objects; a book has many.
 */
export function writeDocument(document: PDFDocument): Buffer {
	const { context } = document;
	const objects = context
		.enumerateIndirectObjects()
		.toSorted(([a], [b]) => a.objectNumber - b.objectNumber);
	const plain = objects.filter(([, object]) => !(object instanceof PDFStream));
	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
	const places = new Map<number, [kind: number, at: number, index: number]>([[0, [0, 0, 0xffff]]]);
	let size = parts[0]?.length ?? 0;
	const add = (number: number, body: Buffer) => {
		const whole = Buffer.concat([
			Buffer.from(`${number} 0 obj\n`),
			body,
			Buffer.from('\nendobj\n'),
		]);
		places.set(number, [1, size, 0]);
		parts.push(whole);
		size += whole.length;
	};
	for (const [ref, object] of objects)
		if (object instanceof PDFStream) add(ref.objectNumber, bytesOf(object));
	let number = context.largestObjectNumber;
	for (let at = 0; at < plain.length; at += objectsInStream) {
		const members = plain.slice(at, at + objectsInStream);
		number += 1;
		for (const [index, [ref]] of members.entries())
			places.set(ref.objectNumber, [2, number, index]);
		add(number, objectStream(members));
	}
	number += 1;
	places.set(number, [1, size, 0]);
	const { Root, Info, ID } = context.trailerInfo;
	const start = size;
	const trailer = `/Root ${Root} ${Info ? `/Info ${Info}` : ''} ${ID ? `/ID ${ID}` : ''}`;
	add(number, crossReferences(places, number + 1, trailer));
	return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}

function objectStream(members: readonly (readonly [PDFRef, PDFObject])[]): Buffer {
	const bodies = members.map(([, object]) => bytesOf(object));
	let at = 0;
	const head = members.map(([ref], index) => {
		const line = `${ref.objectNumber} ${at}`;
		at += (bodies[index]?.length ?? 0) + 1;
		return line;
	});
	const first = Buffer.from(`${head.join(' ')}\n`);
	const content = Buffer.concat([first, ...bodies.flatMap((body) => [body, Buffer.from('\n')])]);
	return streamOf(`/Type /ObjStm /N ${members.length} /First ${first.length}`, content);
}

function crossReferences(
	places: ReadonlyMap<number, readonly [number, number, number]>,
	size: number,
	trailer: string,
): Buffer {
	const table = Buffer.alloc(size * 7);
	for (let number = 0; number < size; number += 1) {
		const [kind, at, index] = places.get(number) ?? [0, 0, 0];
		table.writeUInt8(kind, number * 7);
		table.writeUInt32BE(at, number * 7 + 1);
		table.writeUInt16BE(index, number * 7 + 5);
	}
	return streamOf(`/Type /XRef /Size ${size} /W [1 4 2] ${trailer}`, table);
}

function streamOf(entries: string, content: Buffer): Buffer {
	const packed = deflateSync(content, { level: 9 });
	const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
	return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream')]);
}

function bytesOf(object: PDFObject): Buffer {
	const bytes = Buffer.alloc(object.sizeInBytes());
	object.copyBytesInto(bytes, 0);
	return bytes;
}
