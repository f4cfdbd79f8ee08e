import { expect, test } from 'vitest';
import { sayIgnored } from './ignored-sayings.ts';

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
