import { expect, test } from 'vitest';
import { pageOf, short } from '../../tests/fixtures/book-of.ts';

const many = 10_000;

test.each([
	['quotes', '>'.repeat(many)],
	['quotes around words', `${'>'.repeat(many)} x`],
	['lists around nothing', '+ '.repeat(many)],
	['lists in one line', `${'- '.repeat(many)}x`],
	[
		'lists by indentation',
		Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
	],
	['brackets', '['.repeat(many)],
	['links in links', `${'['.repeat(many)}a${'](#x)'.repeat(many)}`],
	['emphasis', `${'**a '.repeat(many)}b${' b**'.repeat(many)}`],
	['emphasis over many lines', '**a\n'.repeat(many)],
	['tags', `${'<A>'.repeat(many)}${'</A>'.repeat(many)}`],
])('%s without end are reported within a second', (_, body) => {
	const started = performance.now();
	const { problems } = pageOf(body);
	expect(performance.now() - started).toBeLessThan(1000);
	expect(problems.map(({ rule }) => rule)).toEqual(['too-deep']);
});

test('what people write is far from too deep', () => {
	const body = `\n${Array.from({ length: 8 }, (_, at) => `${'  '.repeat(at)}- **a** [b](#c)`).join('\n')}\n\n> > > quote\n\n${'-'.repeat(300)}\n\n${' '.repeat(300)}\n\n${'A paragraph with *some* emphasis and [a link](#x). '.repeat(60)}`;
	expect(short(pageOf(body).problems)).toEqual([]);
});
