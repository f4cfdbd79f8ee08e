import { expect, test } from 'vitest';
import { purposeLimit, tidyPurpose, tidyText } from './purpose.ts';

test('parts that say nothing fall away, and none is longer than the limit', () => {
	const { who, ...rest } = tidyPurpose({ who: 'x'.repeat(500), what: '', defeat: 'down' });
	expect(who).toHaveLength(purposeLimit);
	expect(rest).toEqual({ defeat: 'down' });
});

test('a character is never cut in half', () => {
	expect(tidyText('ab🦄', 3)).toBe('ab');
	expect(tidyText('a\ud83eb', 9)).toBe('a\ufffdb');
});
