import { expect, test } from 'vitest';
import { askFor, bookWords, meantBy } from './search-query.ts';

const book = bookWords(
	'on\nslow\nslo\nslos\nboard\nrelease\nreleases\nci\ncd\nwhat\nis\nit\nspeed\nstability\n1',
);

test.each([
	['speed vs stability', 'speed stability'],
	['Speed vs. stability?', 'Speed stability?'],
	['“slow release”', '"slow release"'],
	['„slow release“', '"slow release"'],
	['what is it', 'what is it'],
	['releasing', 'releasing'],
	['the SLO', 'SLO'],
	['sl', 'sl'],
	['CI/CD', 'CI/CD'],
])('%s asks the index for %s', (typed, text) => {
	expect(askFor(typed, book)).toEqual({ text, unknown: [] });
});

test.each([
	['onboarding', '', ['onboarding']],
	['slow onboarding', 'slow', ['onboarding']],
	['zzzyqx 1', '1', ['zzzyqx']],
])('%s asks for what the book knows, %j, and tells the rest', (typed, text, unknown) => {
	expect(askFor(typed, book)).toEqual({ text, unknown });
});

test('without the words of the book every word is asked for', () => {
	expect(askFor('the onboarding')).toEqual({ text: 'onboarding', unknown: [] });
});

test('a slip is near the word that was meant', () => {
	expect(meantBy('stabilty', book)).toBe('stability');
	expect(meantBy('qqqqqq', book)).toBeUndefined();
});
