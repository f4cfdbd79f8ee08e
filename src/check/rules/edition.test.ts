import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bookOf, short } from '../../tests/fixtures/book-of.ts';
import { readModel } from '../read/model.ts';
import { findEditionProblems, withEdition } from './edition.ts';

const question = readFileSync('content/questions/outage.mdx', 'utf8');
const priority = readFileSync('content/priorities/ease.mdx', 'utf8');

/** A small guide whose edition is noted, unless its files are changed afterwards. */
function bookWith(version: string, change: (text: string) => string = (text) => text) {
	const files = { 'questions/outage.mdx': question, 'priorities/ease.mdx': priority };
	const site = noted(bookOf({ ...files, 'site.yaml': 'version: "1.0"\n' }), 'version: "1.0"\n');
	return bookOf({
		...files,
		'questions/outage.mdx': change(question),
		'site.yaml': site.replace('1.0', version),
	});
}

function noted(book: ReturnType<typeof bookOf>, site: string): string {
	const model = readModel(book);
	if (!model) throw new Error('The guide cannot be read.');
	return withEdition(site, model);
}

const stronger = (text: string) => text.replace('strength: some', 'strength: strong');

test('an edition whose advice is noted is fine, whatever its wording becomes', () => {
	expect(findEditionProblems(bookWith('1.0'))).toEqual([]);
	expect(findEditionProblems(bookWith('1.0', (text) => text.replace(/^why: /m, '$&So, ')))).toEqual(
		[],
	);
});

test('advice that has changed needs a new number, and then the command', () => {
	const [problem] = findEditionProblems(bookWith('1.0', stronger));
	expect(short(problem ? [problem] : [])).toEqual(['1:10 stale-edition']);
	expect(problem?.advice).toMatch(/^Raise `version`, then run `npm run permalinks`/);
	expect(findEditionProblems(bookWith('1.1', stronger))).toMatchObject([
		{ rule: 'stale-edition', line: 2, advice: expect.stringMatching(/^Run/) },
	]);
});

test('the command notes a new edition, and never that an old one has changed', () => {
	const before = noted(bookWith('1.0'), 'version: "1.0"\n# A remark.\n');
	expect(before).toMatch(/^version: "1\.0"\n# A remark\.\nadvice: 1\.0 [0-9a-f]{12}\n$/);
	expect(noted(bookWith('1.0', stronger), before)).toBe(before);
	expect(noted(bookWith('1.1', stronger), before)).toMatch(/^advice: 1\.1 /m);
});
