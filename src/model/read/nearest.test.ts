import { expect, test } from 'vitest';
import { didYouMean, nearest, offer } from './nearest.ts';

test.each([
	['umbrela', 'umbrella'],
	['leave-it-home', 'leave-it-at-home'],
	['leave-it', 'leave-it-at-home'],
	['merge-queue', undefined],
	['', undefined],
])('for “%s” the nearest is %s', (word, expected) => {
	expect(nearest(word, ['umbrella', 'leave-it-at-home', 'error-budget'])).toBe(expected);
});

test('where nothing is near, the known words are offered', () => {
	expect(offer('zzzzzz', ['a', 'b'])).toBe('Known: a, b.');
	expect(offer('zzzzzz', [])).toBeUndefined();
	expect(didYouMean('zzzzzz', ['a', 'b'])).toBeUndefined();
});
