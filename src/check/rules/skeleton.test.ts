import { expect, test } from 'vitest';
import { bookOf, short } from '../../tests/fixtures/book-of.ts';
import { parts } from '../../model/kinds.ts';
import { findSkeletonProblems } from './skeleton.ts';

const sections = (parts.practices.sections ?? []).map((heading) => `## ${heading}\n\nText.\n`);

function check(body: readonly string[]) {
	return findSkeletonProblems(
		bookOf({ 'practices/a.mdx': `---\ntitle: A\n---\n\n${body.join('\n')}` }),
	);
}

test('a page with its kind’s sections in their order is fine', () => {
	expect(check(sections)).toEqual([]);
	expect(check([sections[0] + '\n### A part of it\n\n', ...sections.slice(1)])).toEqual([]);
});

test('a kind without fixed sections may have any', () => {
	expect(
		findSkeletonProblems(bookOf({ 'principle/a.mdx': '---\ntitle: A\n---\n\n## Any\n' })),
	).toEqual([]);
});

test('a missing section is told by name', () => {
	const [problem, ...others] = check(sections.slice(0, -1));
	expect(problem).toMatchObject({
		rule: 'missing-section',
		line: 21,
		column: 1,
		message: 'The section “Sources” is missing.',
	});
	expect(others).toEqual([]);
});

test('a section worded otherwise is one problem, with the words it should have', () => {
	const [problem, ...others] = check([sections[0]!, '## What it cost\n', ...sections.slice(2)]);
	expect(problem).toMatchObject({
		rule: 'extra-section',
		line: 9,
		advice: 'Did you mean `What it costs`?',
	});
	expect(others).toEqual([]);
});

test('a section of its own, and one that stands twice, do not belong', () => {
	expect(short(check([...sections, '## Something else entirely\n']))).toEqual([
		'29:1 extra-section',
	]);
	expect(short(check([...sections, '## Sources\n']))).toEqual(['29:1 extra-section']);
});

test('sections in another order are told', () => {
	const [first = '', second = '', ...rest] = sections;
	expect(short(check([second, first, ...rest]))).toEqual(['9:1 section-order']);
});

test('a title in the body is told', () => {
	expect(short(check(['# A\n', ...sections]))).toEqual(['5:1 title-in-body']);
});
