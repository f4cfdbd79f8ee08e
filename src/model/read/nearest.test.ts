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

test('ten thousand wrong words against ten thousand known ones end soon', () => {
	const known = Array.from({ length: 10_000 }, (_, at) => `question-number-${at}`);
	const started = performance.now();
	for (let at = 0; at < 10_000; at += 1) nearest(`question-nimber-${at}x`, known);
	expect(performance.now() - started).toBeLessThan(2000);
	expect(nearest('question-number-77', [...known])).toBe('question-number-77');
});
