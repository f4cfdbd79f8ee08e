import { expect, test } from 'vitest';
import { sans, wrapEvenly } from './drawn-text.ts';

test('words are kept whole while they fit', () => {
	expect(sans.wrap('Take the umbrella with you', 90, 14)).toEqual([
		'Take the',
		'umbrella with',
		'you',
	]);
});

test('a word wider than its line is broken', () => {
	const lines = sans.wrap('Donaudampfschifffahrtsgesellschaft', 90, 14);

	expect(lines.length).toBeGreaterThan(1);
	expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
	for (const line of lines) expect(sans.widthOf(line, 14)).toBeLessThanOrEqual(90);
});

test('lines can be made about equally long without adding one', () => {
	expect(sans.wrap('It finds out whether an idea is any good', 220, 14).at(-1)).toBe('good');
	expect(wrapEvenly('It finds out whether an idea is any good', 220, 14)).toEqual([
		'It finds out whether',
		'an idea is any good',
	]);
});

test('characters that the font lacks are given room', () => {
	expect(sans.widthOf('雨が降っていますか', 14)).toBeGreaterThanOrEqual(9 * 14);
	expect(sans.wrap('💥'.repeat(30), 90, 14).length).toBeGreaterThan(4);
});
