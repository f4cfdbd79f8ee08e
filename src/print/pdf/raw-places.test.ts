import { expect, test } from 'vitest';
import { rawPdf } from '../../tests/fixtures/raw-pdf.ts';
import { textTop } from '../sheet.ts';
import { readRawPlaces } from './raw-places.ts';

test('places are read with their pages and how far down they stand', () => {
	const places = readRawPlaces(
		rawPdf([
			{ at: 'a-b', page: 1, upper: textTop },
			{ at: 'caf%C3%A9', page: 2, upper: textTop - 300 },
		]),
	);
	expect([...places]).toEqual([
		['a-b', { page: 1, down: expect.closeTo(0) as number }],
		['café', { page: 2, down: expect.closeTo(300) as number }],
	]);
});

test('a link that goes on begins where it is first seen, not at the foot of the page before', () => {
	const places = readRawPlaces(
		rawPdf([
			{ at: 'next', page: 1, upper: 60.44 },
			{ at: 'next', page: 2, upper: textTop },
			{ at: 'both', page: 1, upper: textTop - 690 },
			{ at: 'both', page: 2, upper: textTop },
		]),
	);
	expect([...places]).toEqual([
		['both', { page: 1, down: expect.closeTo(690) as number }],
		['next', { page: 2, down: expect.closeTo(0) as number }],
	]);
});

test('a file of another kind is refused', () => {
	expect(() => readRawPlaces(Buffer.from('%PDF-1.7\nnothing'))).toThrow('unknown');
});
