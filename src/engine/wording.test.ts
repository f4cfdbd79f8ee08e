import { expect, test } from 'vitest';
import { phrases, sayIgnored } from './wording.ts';

test('a message says what was ignored and what could stand there', () => {
	expect(
		sayIgnored({ rule: 'unknown-option', at: 'job', value: 'fly', offered: ['sell', 'count'] }),
	).toBe(
		'“fly” is not an answer to “job” in this edition; it was ignored. It could be: sell, count.',
	);
	expect(sayIgnored({ rule: 'broken-line', at: '7', value: 'a b' })).toBe(
		'Line 7, “a b”, could not be read; it was ignored.',
	);
});

test.each([
	[[], ''],
	[['A'], 'A'],
	[['A', 'B', 'C'], 'A, B, and C'],
])('the names %o are joined as “%s”', (names, joined) => {
	expect(phrases.names(names)).toBe(joined);
});

test('a purpose is told as far as it was given', () => {
	expect(phrases.context({ what: 'pay', defeat: 'it is down' })).toMatch(
		/^To pay\. It would be defeated if it is down\. /,
	);
});
