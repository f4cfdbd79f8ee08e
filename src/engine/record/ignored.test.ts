import { expect, test } from 'vitest';
import { clip, listIgnored, visible } from './ignored.ts';

test('what a stranger wrote is shown on one line, without signs that nobody sees', () => {
	expect(visible(' a\n\t b\u0000c\u202ed\u200be ')).toBe('a b cde');
	expect(visible('half \ud83e')).toBe('half \ufffd');
});

test('a long text is clipped', () => {
	expect(clip('x'.repeat(1000))).toBe(`${'x'.repeat(60)}…`);
	expect(clip('x'.repeat(60))).toBe('x'.repeat(60));
});

test('the list ends after thirty entries', () => {
	const { ignored, ignore } = listIgnored();
	for (let at = 0; at < 100; at += 1) ignore('unknown-key', `${at}`);
	expect(ignored).toHaveLength(31);
	expect(ignored.at(-1)).toEqual({ rule: 'more', at: '' });
});
