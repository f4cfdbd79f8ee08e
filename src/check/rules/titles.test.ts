import { expect, test } from 'vitest';
import { bookOf, short } from '../../tests/fixtures/book-of.ts';
import { findDuplicateTitles } from './titles.ts';

function titled(...titles: string[]) {
	const files = titles.map(
		(title, at) => [`practices/p${at}.mdx`, `---\ntitle: ${title}\n---\n`] as const,
	);
	return short(findDuplicateTitles(bookOf(Object.fromEntries(files))), true);
}

test('two pages with one title are told at the second', () => {
	expect(titled('Canary', 'Kill switch', 'Canary')).toEqual([
		'practices/p2.mdx:2:8 duplicate-title',
	]);
});

test('case and spaces do not make a title another one', () => {
	expect(titled('Kill switch', '"KILL  switch "')).toEqual([
		'practices/p1.mdx:2:8 duplicate-title',
	]);
});

test('pages with titles of their own are fine, and so is one without', () => {
	expect(titled('Canary', 'Kill switch', '', '')).toEqual([]);
});
