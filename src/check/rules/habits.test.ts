import { expect, test } from 'vitest';
import { bookOf, short } from '../../tests/fixtures/book-of.ts';
import { findEchoedSummaries } from './echoed-summary.ts';
import { findTiringHabits } from './habits.ts';

function told(files: Record<string, string>) {
	return short(findTiringHabits(bookOf(files)), true);
}

test('a turn that recurs too often is told once, as a habit of the page that has most of it', () => {
	const files = {
		'practices/a.mdx': `Ask.\n\n${'Somebody asks. '.repeat(40)}[^n]\n\n[^n]: Nobody, 2026.\n`,
		'team/b.mdx': `## Nobody asks\n\n| nobody |\n| --- |\n\n${'Nobody asks. '.repeat(38)}\n`,
	};
	expect(told(files)).toEqual([]);
	files['team/b.mdx'] += '\nNobody answers, and a second nobody asks. Nobody listens.\n';
	expect(told(files)).toEqual(['team/b.mdx:1:1 habit']);
});

test('what is close to a habit is left alone, and so are the manuals', () => {
	expect(
		told({ 'practices/a.mdx': 'It is no longer so; there is no one left. '.repeat(20) }),
	).toEqual([]);
	expect(told({ 'practices/a.mdx': 'It is no wonder. '.repeat(11) })).toEqual([
		'practices/a.mdx:1:1 habit',
	]);
	expect(told({ 'team/a.mdx': 'This chapter answers why.' })).toEqual(['team/a.mdx:1:1 habit']);
	expect(told({ 'writing/a.mdx': 'This page answers why.' })).toEqual([]);
});

const summary =
	'Before a step that cannot be repeated, one person decides on figures agreed before.';

test.each([
	['One person decides, before a step that cannot be repeated, on agreed figures.', ['habit']],
	['It is Friday evening, and everyone wants the step to be over.', []],
	['## Why\n\nOne person decides on agreed figures before the step is repeated.', ['habit']],
	[
		'It is Friday.\n\nOne person decides on agreed figures before a step that cannot be repeated.',
		[],
	],
])('a summary that the first paragraph repeats is told: %s', (body, rules) => {
	const page = `---\ntitle: A\nsummary: ${summary}\n---\n\n${body}\n`;
	const found = findEchoedSummaries(bookOf({ 'practices/a.mdx': page }));
	expect(found.map(({ rule }) => rule)).toEqual(rules);
});
