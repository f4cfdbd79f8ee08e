import { expect, test } from 'vitest';
import { bookOf, short } from '../../tests/fixtures/book-of.ts';
import { findPracticesWithoutArtefact } from './artefact.ts';

const check = (path: string, body: string) =>
	short(findPracticesWithoutArtefact(bookOf({ [path]: `---\ntitle: A\n---\n\n${body}\n` })));

test('nothing-to-copy: a practice has a block of code', () => {
	expect(check('practices/a.mdx', 'Text with `code` in it.')).toEqual(['1:1 nothing-to-copy']);
	expect(check('practices/a.mdx', '```text\nLimit 60\n```')).toEqual([]);
});

test('other pages need none', () => {
	expect(check('principle/a.mdx', 'Text.')).toEqual([]);
});
