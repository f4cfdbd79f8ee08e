import { expect, test } from 'vitest';
import { short } from '../../tests/fixtures/book-of.ts';
import { findTraps } from './mdx-traps.ts';

function traps(text: string) {
	return short(findTraps('a.mdx', text).problems);
}

test.each([
	['an HTML comment', 'One.\n\n<!-- later -->\n', ['3:1 html-comment']],
	['a comment within a sentence', 'One <!-- two --> three.', ['1:5 html-comment']],
	['an id for a heading', '## Heading {#old}\n', ['1:12 heading-id']],
	['a word in braces', 'Hello {name}.', ['1:7 curly-braces']],
	['a brace that is never closed', 'Hello {name.', ['1:7 curly-braces']],
	['a number after an angle bracket', 'Under <200ms.', ['1:7 angle-bracket']],
	['an arrow', 'a <- b', ['1:3 angle-bracket']],
	['a price', 'It costs <$5.', ['1:10 angle-bracket']],
	['an address in angle brackets', 'See <https://example.org/a>.', ['1:5 angle-bracket']],
	['a mail address in angle brackets', 'Ask <a@example.org>.', ['1:5 angle-bracket']],
	['an import', "import A from './a.ts'\n\nText.", ['1:1 import-line']],
	[
		'two traps in one cell of a table',
		'| a |\n|---|\n| <5 and {b} |',
		['3:10 curly-braces', '3:3 angle-bracket'],
	],
])('%s is a trap', (_, text, expected) => {
	expect(traps(text)).toEqual(expected);
});

test.each([
	['code in a line', 'Under `<200ms` and `{name}`.'],
	['a block of code', '```ts\nimport a from "a";\nif (a <5) {}\n```'],
	['an escaped character', 'Hello \\{name} and \\<5.'],
	['front matter', '---\ntitle: "{a} <5"\n---\n\nText.'],
	['the word import within a paragraph', 'We pay\nimport duties, **and**\nexport nothing.'],
	['a list item that begins with import', '- import duties rise'],
	[
		'a link and a bare address',
		'[a](https://example.org) and https://example.org/{b}'.replace('/{b}', ''),
	],
	['a greater-than sign', 'Over > 200 ms.'],
])('%s is no trap', (_, text) => {
	expect(traps(text)).toEqual([]);
});

test('a trap is masked length for length, so later places stay right', () => {
	const text = 'One {two} three <4.\nFive.';
	const { masked } = findTraps('a.mdx', text);
	expect(masked).toBe('One       three  4.\nFive.');
	expect(masked).toHaveLength(text.length);
});
