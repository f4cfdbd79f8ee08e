import { expect, test } from 'vitest';
import { bookOf } from '../../tests/fixtures/book-of.ts';
import { findProblems } from '../check.ts';

function check(body: string) {
	const text = `---\ntitle: Hostile\nsummary: A tree that somebody made to see what happens to it.\nadded: 2026-11-23\nstart: question-0\n---\n\n${body}`;
	const started = performance.now();
	const problems = findProblems({ ...bookOf({ 'decision-trees/hostile.mdx': text }), ledger: [] });
	const rules = problems.map(({ rule }) => rule).filter((rule) => rule !== 'new-permalink');
	return { rules: [...new Set(rules)], count: rules.length, time: performance.now() - started };
}

function range<T>(length: number, each: (at: number) => T): T[] {
	return Array.from({ length }, (_, at) => each(at));
}

test('a tree of 500 nodes is checked in under a second', () => {
	const questions = range(
		450,
		(at) =>
			`## Question ${at}?\n\nWhy it matters, in a sentence or two.\n\n- **Yes** — because it is so. [Next](#question-${at + 1})\n- **No** — because it is not. [Result](#result-${at % 50})\n`,
	);
	const results = range(50, (at) => `## Result ${at}\n\nWhat to do.\n`);
	const tree = [
		...questions,
		'## Question 450?\n\n- **Yes** — [R](#result-0)\n- **No** — [R](#result-1)\n',
		...results,
	];
	const tries = range(3, () => check(tree.join('\n')));
	expect(tries[0]?.rules).toEqual([]);
	// The best of three: the other two may have shared the machine.
	expect(Math.min(...tries.map(({ time }) => time))).toBeLessThan(1000);
});

test.each([
	[
		'a question with 10,000 answers',
		`## Question 0?\n\n${range(10_000, (at) => `- **Answer ${at}** — so. [Go](#end)`).join('\n')}\n\n## End\n`,
		[],
	],
	[
		'10,000 answers that lead nowhere',
		`## Question 0?\n\n${range(10_000, (at) => `- **Answer ${at}** — so. [Go](#ent-${at})`).join('\n')}\n\n## End\n`,
		['unknown-target', 'unreachable-node'],
	],
	[
		'2,000 headings that differ in case only',
		`## Question 0?\n\n- **A** [b](#end)\n- **B** [b](#end)\n\n${range(2000, (at) => (at % 2 ? '## End\n' : '## END\n')).join('\n')}`,
		['duplicate-node'],
	],
	[
		'headings without a letter',
		'## Question 0?\n\n- **A** [b](#end)\n- **B** [b](#end)\n\n## End\n\n## 🌂\n\n## …\n',
		['unreachable-node', 'duplicate-node'],
	],
	[
		'letters of many scripts',
		'## Question 0?\n\n- **Größer** [b](#日本語)\n- **👍🏽 nein** [b](#%D9%85%D8%B1%D8%AD%D8%A8%D8%A7)\n\n## 日本語\n\n## مرحبا\n',
		[],
	],
	[
		'names of an object’s own',
		'## Question 0?\n\n- **constructor** [b](#__proto__)\n- **toString** [b](#constructor)\n\n## \\_\\_proto\\_\\_\n\n## constructor\n',
		[],
	],
])(
	'%s: a report or a page, never a hang',
	(_, body, rules) => {
		const found = check(body);
		expect(found.rules.toSorted()).toEqual(rules.toSorted());
		expect(found.time).toBeLessThan(20_000);
	},
	30_000,
);
