import { expect, test } from 'vitest';
import { readRawDestinations } from './raw-destinations.ts';

/** A PDF of the kind that Chromium writes: two pages in a tree of two levels, and two destinations. */
function raw(): Buffer {
	const objects = [
		'<</Type /Catalog /Pages 2 0 R /Dests 6 0 R>>',
		'<</Type /Pages /Kids [3 0 R 4 0 R]>>',
		'<</Type /Page>>',
		'<</Type /Pages /Kids [5 0 R]>>',
		'<</Type /Page>>',
		'<</start--is-it-done [5 0 R /XYZ 27 541.92 0]\n/a#2Db [3 0 R /XYZ 27 841.92 0]>>',
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((body, index) => {
		const at = file.length;
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return `${String(at).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 7\n0000000000 65535 f \n${offsets.join('')}`;
	return Buffer.from(
		`${file}${table}trailer\n<</Size 7 /Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
	);
}

test('destinations are read with their pages and how far down they stand', () => {
	expect([...readRawDestinations(raw())]).toEqual([
		['start--is-it-done', { page: 2, down: 300 }],
		['a-b', { page: 1, down: 0 }],
	]);
});

test('a file of another kind is refused', () => {
	expect(() => readRawDestinations(Buffer.from('%PDF-1.7\nnothing'))).toThrow('unknown');
});
