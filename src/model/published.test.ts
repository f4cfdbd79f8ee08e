import { expect, test } from 'vitest';
import { published } from './published.ts';

test.each([
	[undefined, '2024'],
	['O’Reilly', 'O’Reilly, 2024'],
	['Monzo blog, 13 February', 'Monzo blog, 13 February 2024'],
	['Report of 3 January, after FOX 13', 'Report of 3 January 2024, after FOX 13'],
	['MSDN Magazine, November 2024', 'MSDN Magazine, November 2024'],
	['The Marches, edition 2024', 'The Marches, edition 2024'],
])('%s and its year', (container, said) => {
	expect(published(container, 2024)).toBe(said);
});

test('what bears no year says when it was read', () => {
	const read = new Date('2026-11-20');
	expect(published('RFC Editor', undefined, read)).toBe(
		'RFC Editor, undated, read on 20 November 2026',
	);
});
