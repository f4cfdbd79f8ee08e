import { expect, test } from 'vitest';
import { pageOf, short } from '../../tests/fixtures/book-of.ts';

test('every place that cannot be read is reported, not only the first', () => {
	const { traps, problems } = pageOf('\na <b and\n\n{c} and\n\n<D>\n\n## After\n');
	expect(short(traps)).toEqual(['7:1 curly-braces']);
	expect(short(problems)).toEqual(['5:9 mdx-syntax', '9:1 mdx-syntax']);
});

test('too-long: of a file without end only so much is read', () => {
	const { traps, text } = pageOf('word '.repeat(200_000));
	expect(short(traps)).toEqual(['1:1 too-long']);
	expect(text).toHaveLength(500_000);
});
