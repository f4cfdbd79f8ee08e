import { expect, test } from 'vitest';
import { pageOf, short } from '../../tests/fixtures/book-of.ts';
import { readYaml } from './front-matter.ts';

const many = 50_000;

test.each([
	['unclosed brackets, one in a paragraph', '[ a\n\n'.repeat(many)],
	['unclosed brackets, one in a point', '- [ a\n'.repeat(many)],
	['unclosed links', '[a]('.repeat(many)],
	['unclosed links over many lines', '[a](\n'.repeat(10_000)],
	['unclosed braces', '{a\n'.repeat(many)],
	['unclosed code', '`a '.repeat(many)],
	['footnotes', '[^a]: x\n\n'.repeat(many)],
	['paragraphs', 'a b\n\n'.repeat(many)],
	['headings', '# a\n'.repeat(many)],
	['cells of a table', `${'| a '.repeat(many)}\n${'|-'.repeat(many)}`],
	['addresses', 'www.a '.repeat(100_000)],
	['words', 'word '.repeat(200_000)],
])('%s without end are told within a second, not read', (_, body) => {
	const began = performance.now();
	const { problems } = pageOf(body);
	expect(performance.now() - began).toBeLessThan(1000);
	expect(problems.map(({ rule }) => rule)).toEqual(['too-long']);
});

test.each([
	['keys', Array.from({ length: many }, (_, at) => `k${at}: 1`).join('\n')],
	['lists', `a: ${'['.repeat(many)}`],
	['tags', `a: ${'!x '.repeat(many)}`],
	['points', '- a\n'.repeat(2_000)],
])('front matter of %s without end is told within a second, not read', (_, yaml) => {
	const began = performance.now();
	const { problems, data } = readYaml('content/sources/x.yaml', yaml);
	expect(performance.now() - began).toBeLessThan(1000);
	expect(problems.map(({ rule }) => rule)).toEqual(['too-long']);
	expect(data).toBeUndefined();
});

test('just below the bounds a hostile file keeps the checker for seconds, not for hours', () => {
	for (const body of [
		'[ a\n\n'.repeat(5_900),
		'- [ a\n'.repeat(11_900),
		'[a]('.repeat(1_600),
		'`a '.repeat(4_900),
	]) {
		const began = performance.now();
		pageOf(body);
		expect(performance.now() - began).toBeLessThan(20_000);
	}
}, 90_000);

test('what people write is far from too long', () => {
	const page = `\n${'A paragraph with *some* emphasis, `code` and [a link](#x).\n\n'.repeat(1_000)}`;
	expect(short(pageOf(page).problems)).toEqual([]);
});
