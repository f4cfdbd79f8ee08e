import { expect, test } from 'vitest';
import { fill, listed } from './fill.ts';

test('parts stand in their places, and a sign within a part is left alone', () => {
	expect(fill('% of %', '100 %', 3)).toBe('100 % of 3');
});

test('what is missing leaves nothing behind', () => {
	expect(fill('%, %', 'one')).toBe('one, ');
});

test.each([
	[[], ''],
	[['A'], 'A'],
	[['A', 'B', 'C'], 'A, B, and C'],
])('the names %o are joined as “%s”', (names, joined) => {
	expect(listed(names)).toBe(joined);
});
