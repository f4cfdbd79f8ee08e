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
