import { expect, test } from 'vitest';
import { readRawDestinations } from './raw-destinations.ts';
import { rawPdf } from './raw-pdf.ts';

test('destinations are read with their pages and how far down they stand', () => {
	const places = readRawDestinations(rawPdf({ 'start--is-it-done': 2, 'a#2Db': 1 }));
	expect([...places]).toEqual([
		['start--is-it-done', { page: 2, down: 300 }],
		['a-b', { page: 1, down: 300 }],
	]);
});

test('a file of another kind is refused', () => {
	expect(() => readRawDestinations(Buffer.from('%PDF-1.7\nnothing'))).toThrow('unknown');
});
