import { expect, test } from 'vitest';
import { redirectsOf, withPermalinks } from '../addresses.ts';
import { bookOf } from '../../tests/fixtures/book-of.ts';
import type { Book } from '../read/book.ts';
import { findHidingAliases, findLostPermalinks, findNewPermalinks } from './permalinks.ts';

function findLedgerProblems(book: Book) {
	return [...findHidingAliases(book), ...findLostPermalinks(book), ...findNewPermalinks(book)];
}

const canary = '---\ntitle: Canary\n---\n\n## What it costs\n\n## What it serves\n';
const ledger =
	'/practices/canary/\n/practices/canary/#what-it-costs\n/practices/canary/#what-it-serves\n';

function check(files: Record<string, string>) {
	return findLedgerProblems(bookOf({ 'permalinks.txt': ledger, ...files })).map(
		({ file, line, column, rule, advice }) => `${file}:${line}:${column} ${rule} ${advice}`,
	);
}

test('a book whose addresses are all in its ledger is fine', () => {
	expect(check({ 'practices/canary.mdx': canary })).toEqual([]);
});

test('a heading that was renamed is lost, until an alias covers its anchor', () => {
	const renamed = canary.replace('What it costs', 'Its price');
	const listed = `${ledger}/practices/canary/#its-price\n`;
	expect(check({ 'practices/canary.mdx': renamed, 'permalinks.txt': listed })).toEqual([
		'content/permalinks.txt:2:1 lost-permalink If the heading was renamed, write `- what-it-costs` under `aliases` in content/practices/canary.mdx.',
	]);
	const covered = renamed.replace('title', 'aliases: [what-it-costs]\ntitle');
	expect(check({ 'practices/canary.mdx': covered, 'permalinks.txt': listed })).toEqual([]);
});

test('a page that was renamed is lost once, until an alias covers its address and anchors', () => {
	expect(check({ 'practices/canaries.mdx': canary })).toEqual([
		'content/permalinks.txt:1:1 lost-permalink Put the file back, or write `- /practices/canary/` under `aliases` in content/practices/canaries.mdx, if that took its place.',
		'content/practices/canaries.mdx:1:1 new-permalink Run `npm run permalinks` and commit what it writes.',
	]);
	const listed = `${ledger}/practices/canaries/\n/practices/canaries/#what-it-costs\n/practices/canaries/#what-it-serves\n`;
	const covered = canary.replace('title', 'aliases: [/practices/canary/]\ntitle');
	expect(check({ 'practices/canaries.mdx': covered, 'permalinks.txt': listed })).toEqual([]);
});

test('in a tree the alias says which node took the old one’s place', () => {
	const tree = '---\ntitle: T\nstart: rain\n---\n\n## Rain?\n\n## Take the umbrella\n';
	const listed =
		'/decision-trees/t/\n/decision-trees/t/#rain\n/decision-trees/t/#take-the-umbrella\n/decision-trees/t/#take-umbrella\n';
	expect(check({ 'decision-trees/t.mdx': tree, 'permalinks.txt': listed })).toEqual([
		'content/permalinks.txt:4:1 lost-permalink If the heading was renamed, write `take-umbrella: take-the-umbrella` under `aliases` in content/decision-trees/t.mdx.',
	]);
	const covered = tree.replace('start', 'aliases: { take-umbrella: take-the-umbrella }\nstart');
	expect(check({ 'decision-trees/t.mdx': covered, 'permalinks.txt': listed })).toEqual([]);
});

test('a new page is one problem, a new heading is told where it stands', () => {
	const advice = 'Run `npm run permalinks` and commit what it writes.';
	expect(
		check({ 'practices/canary.mdx': `${canary}\n## Sources\n`, 'practices/new.mdx': canary }),
	).toEqual([
		`content/practices/canary.mdx:9:1 new-permalink ${advice}`,
		`content/practices/new.mdx:1:1 new-permalink ${advice}`,
	]);
});

test('a book without a ledger is told so once', () => {
	expect(
		findLedgerProblems({ ...bookOf({ 'practices/canary.mdx': canary }), ledger: undefined }),
	).toMatchObject([{ file: 'content/permalinks.txt', rule: 'new-permalink' }]);
});

test('an alias may not hide a page or a heading of today', () => {
	const hiding = canary.replace(
		'title',
		'aliases:\n  - /practices/other/\n  - what-it-costs\ntitle',
	);
	const book = bookOf({
		'practices/canary.mdx': hiding,
		'practices/other.mdx': '---\ntitle: O\n---\n',
		'permalinks.txt': `${ledger}/practices/other/`,
	});
	expect(
		findLedgerProblems(book).map(({ rule, line, column }) => `${line}:${column} ${rule}`),
	).toEqual(['3:5 alias-hides', '4:5 alias-hides']);
});

test('the command adds to the ledger, keeps what is lost, and sorts', () => {
	const book = bookOf({ 'practices/canary.mdx': canary });
	expect(withPermalinks(['/practices/canary/', '/practices/bulkhead/', ''], book)).toEqual([
		'/practices/bulkhead/',
		'/practices/canary/',
		'/practices/canary/#what-it-costs',
		'/practices/canary/#what-it-serves',
	]);
});

test('old addresses lead to the page that took their place', () => {
	const book = bookOf({
		'practices/canary.mdx': canary.replace('title', 'aliases: [/practices/old/, old]\ntitle'),
		'decision-trees/t.mdx':
			'---\ntitle: T\naliases: { /decision-trees/old/: rain, wet: rain }\n---\n\n## Rain\n',
	});
	expect([...redirectsOf(book)]).toEqual([
		['/practices/old/', '/practices/canary/'],
		['/decision-trees/old/', '/decision-trees/t/'],
	]);
});
