import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { short } from '../tests/fixtures/book-of.ts';
import { findProblems } from './check.ts';
import { forPeople } from '../model/read/problem.ts';
import { forCodeHosts } from './report.ts';

let root = '';

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'book-'));
});
afterAll(() => rm(root, { recursive: true }));

async function write(files: Record<string, string>) {
	await rm(join(root, 'content'), { recursive: true, force: true });
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, 'content', path)), { recursive: true });
		await writeFile(join(root, 'content', path), text);
	}
	return findProblems(root);
}

const summary = 'A page that exists to be checked, with a summary of the right length.';
const sound = `---\ntitle: Sound\nsummary: ${summary}\nadded: 2026-11-23\n---\n\nText.\n`;

test('an empty project has no problems', async () => {
	expect(await write({})).toEqual([]);
});

test('a sound book has none', async () => {
	expect(
		await write({
			'team/sound.mdx': sound,
			'permalinks.txt': '/team/sound/\n',
			'glossary/word.yaml': 'term: x\ndefinition: What x means here.\n',
		}),
	).toEqual([]);
});

test('what is only not yet listed, or badly worded, stops no build', async () => {
	const text = sound.replace('Text.', 'We test in order to sleep.');
	const problems = await write({ 'team/new.mdx': text, 'permalinks.txt': '' });
	expect(short(problems)).toEqual(['1:1 new-permalink', '7:9 filler']);
	expect(findProblems(root, 'site')).toEqual([]);
});

test('everything wrong is reported at once, each at its place, in the order of the files', async () => {
	const problems = await write({
		'permalinks.txt': '/team/a/\n/team/b/\n/team/gone/\n/priorities/p/\n/guard-rails/g/\n',
		'team/a.mdx': `---\ntitle: Same\nadded: 2026-11-23\nsumary: x\n---\n\nSee [b](b.mdx), [c](c.mdx) and <5.[^none]\n`,
		'team/b.mdx': `---\ntitle: Same\nsummary: ${summary}\nadded: 2026-11-23\n---\n\n# Same\n`,
		'team/New Page.mdx': sound,
		'practice/sound.mdx': sound,
		'team/notes.md': 'Text.',
		'tensions/t.yaml': 'when: { first: zzzzzzzz }\nsays: A.\nask: B.\n',
	});
	expect(short(problems, true)).toEqual([
		'permalinks.txt:3:1 lost-permalink',
		'permalinks.txt:4:1 lost-permalink',
		'permalinks.txt:5:1 lost-permalink',
		'practice/sound.mdx:1:1 file-name',
		'team/New Page.mdx:1:1 file-name',
		'team/New Page.mdx:1:1 new-permalink',
		'team/a.mdx:2:1 missing-key',
		'team/a.mdx:4:1 unknown-key',
		'team/a.mdx:7:17 unknown-page',
		'team/a.mdx:7:32 angle-bracket',
		'team/a.mdx:7:35 unknown-footnote',
		'team/b.mdx:2:8 duplicate-title',
		'team/b.mdx:7:1 title-in-body',
		'team/b.mdx:7:1 new-permalink',
		'team/notes.md:1:1 file-name',
		'tensions/t.yaml:1:16 unknown-priority',
	]);
});

test('a problem reads as a sentence for people, and as an annotation for code hosts', () => {
	const problem = {
		file: 'content/a,b.mdx',
		line: 3,
		column: 9,
		rule: 'unknown-page',
		message: 'No file `c`: 100 %.',
		advice: 'Did you mean `d`?',
	} as const;
	expect(forPeople(problem)).toBe(
		'content/a,b.mdx:3:9  unknown-page  No file `c`: 100 %.\n  Did you mean `d`?',
	);
	expect(forCodeHosts(problem)).toBe(
		'::error file=content/a%2Cb.mdx,line=3,col=9,title=unknown-page::No file `c`: 100 %25. Did you mean `d`?',
	);
});
