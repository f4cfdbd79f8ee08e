import { expect, test } from 'vitest';
import { bookOf } from '../../tests/fixtures/book-of.ts';
import { findUnknownReferences } from './references.ts';

const others = {
	'priorities/safety.mdx': '---\ntitle: Safety\nnearest: { priority: safety }\n---\n',
	'practices/canary.mdx': '---\ntitle: Canary\nserves: [safety]\n---\n',
	'questions/undo.mdx':
		'---\ntitle: Undo\noptions:\n  - id: minutes\n    pushes: [{ priority: safety, source: inference }]\n  - id: never\n---\n',
	'questions/unreadable.mdx': '---\ntitle: [\n---\n',
	'case-studies/roof.mdx': '---\ntitle: Roof\nanswers: { undo: not-sure }\n---\n',
	'guard-rails/floor.mdx': '---\ntitle: Floor\nsource: beyer-2016\n---\n',
	'sources/beyer-2016.yaml': 'title: SRE',
};

function check(path: string, frontMatter: string) {
	const text = path.endsWith('.yaml') ? frontMatter : `---\n${frontMatter}\n---\n`;
	return findUnknownReferences(bookOf({ ...others, [path]: text })).map(
		({ line, column, rule, advice }) => `${line}:${column} ${rule} ${advice ?? ''}`,
	);
}

test.each([
	[
		'case-studies/a.mdx',
		'answers: { undo: minutes, unreadable: anything }\nclaims: { first: [safety], guard-rails: [floor], practices: [canary] }',
	],
	['decision-trees/a.mdx', 'walks: [{ case: roof, answers: [], result: x }]'],
	[
		'guard-rails/a.mdx',
		'raised: [{ undo: [minutes, never], first: safety }]\nholds: [{ above: safety, below: safety, when: { undo: never } }]\nadvises: [canary]\nsource: inference',
	],
	['practices/a.mdx', 'advise: [{ when: { undo: minutes }, unless: [{ high: [safety] }] }]'],
	['tensions/a.yaml', 'when: { undo: minutes }'],
	['glossary/a.yaml', 'see: practices/canary'],
	['site.yaml', 'preset: { undo: [minutes] }'],
])('%s may name what there is', (path, frontMatter) => {
	expect(check(path, frontMatter)).toEqual([]);
});

test.each([
	['case-studies/a.mdx', 'answers:\n  undo: minuts', '3:9 unknown-option Did you mean `minutes`?'],
	['case-studies/a.mdx', 'answers:\n  redo: minutes', '3:9 unknown-question Did you mean `undo`?'],
	[
		'case-studies/a.mdx',
		'claims: { first: [safty] }',
		'2:19 unknown-priority Did you mean `safety`?',
	],
	[
		'case-studies/a.mdx',
		'claims: { left-out: [canry] }',
		'2:22 unknown-practice Did you mean `canary`?',
	],
	['case-studies/a.mdx', 'claims: { guard-rails: [zzz] }', '2:25 unknown-guard-rail Known: floor'],
	['site.yaml', 'preset:\n  undo: minuts', '2:9 unknown-option Did you mean `minutes`?'],
	['site.yaml', 'preset: { redo: minutes }', '1:17 unknown-question Did you mean `undo`?'],
	['decision-trees/a.mdx', 'walks:\n  - case: rof', '3:11 unknown-case Did you mean `roof`?'],
	['guard-rails/a.mdx', 'source: beyer-2061', '2:9 unknown-source Did you mean `beyer-2016`?'],
	[
		'practices/a.mdx',
		'leave-out:\n  - when: { first: safty }',
		'3:20 unknown-priority Did you mean `safety`?',
	],
	['practices/a.mdx', 'advise:\n  - when: { undo: not-sure }', '3:19 unknown-option'],
	[
		'questions/a.mdx',
		'options: [{ id: a, pushes: [{ priority: safty, source: inference }] }]',
		'2:41 unknown-priority Did you mean `safety`?',
	],
	['tensions/a.yaml', 'when: { undo: soon }', '1:15 unknown-option Known: minutes, never.'],
	['glossary/a.yaml', 'see: practices/canry', '1:6 unknown-page Did you mean `practices/canary`?'],
])('in %s, “%s” names nothing', (path, frontMatter, expected) => {
	expect(check(path, frontMatter)).toEqual([expect.stringContaining(expected)]);
});

test('a file with other faults has its references checked all the same', () => {
	expect(check('practices/a.mdx', 'sumary: 5\nserves: [safty]\nadvise: nonsense')).toHaveLength(1);
});
