import { expect, test } from 'vitest';
import { bookOf } from '../../tests/fixtures/book-of.ts';
import { findDeadLinks } from './links.ts';
import { findTreeDocumentProblems } from './trees.ts';
import { umbrellaText } from '../../tests/fixtures/umbrella.ts';

function check(text: string) {
	const book = bookOf({ 'decision-trees/umbrella.mdx': text });
	return [...findTreeDocumentProblems(book), ...findDeadLinks(book)].map(
		({ line, column, rule, message, advice }) =>
			`${line}:${column} ${rule} ${message} ${advice ?? ''}`,
	);
}

/** The umbrella tree with some of its words replaced. */
function broken(...changes: [string | RegExp, string][]): string {
	return changes.reduce((text, [from, to]) => {
		const changed = text.replace(from, to);
		expect(changed).not.toBe(text);
		return changed;
	}, umbrellaText);
}

test('a sound tree has no problems', () => {
	expect(check(umbrellaText)).toEqual([]);
});

test.each<[string, string, string, [string | RegExp, string]]>([
	[
		'unknown-start',
		'5:8',
		'Did you mean `is-it-raining`?',
		['start: is-it-raining', 'start: is-it-rainin'],
	],
	[
		'unknown-target',
		'25:12',
		'Did you mean `#leave-it-at-home`?',
		['(#leave-it-at-home)', '(#leave-it-home)'],
	],
	[
		'unknown-target',
		'20:26',
		'is called `#do-you-see-clouds` now',
		['(#do-you-see-clouds)', '(#is-the-sky-grey)'],
	],
	[
		'unknown-target',
		'25:12',
		'Only a `##` heading opens a node',
		['[Leave it at home](#leave-it-at-home)\n', '[Leave it at home](#leave-it)\n\n### Leave it\n'],
	],
	['unreachable-node', '35:1', 'Link an answer to `#wait`', [/$/, '\n## Wait\n']],
	['duplicate-node', '35:1', 'in line 27', [/$/, '\n## TAKE, the umbrella!\n']],
	[
		'duplicate-node',
		'29:1',
		'in line 13',
		['Worked through', '### Take the umbrella\n\nWorked through'],
	],
	[
		'cycle',
		'25:12',
		'`is-it-raining` → `do-you-see-clouds` → `is-it-raining`',
		[
			'- **No** — [Leave it at home](#leave-it-at-home)',
			'- **No** — [Ask again](#is-it-raining)\n- **Never** [Leave it at home](#leave-it-at-home)',
		],
	],
	[
		'single-answer',
		'22:1',
		'Add another answer',
		['- **Yes** — [Take the umbrella](#take-the-umbrella)\n- **No**', '- **No**'],
	],
	['duplicate-answer', '25:1', 'a label of its own', ['**No** —', '**yes!** —']],
	['unclear-answer', '25:1', 'does not begin in bold', ['**No** —', 'No —']],
	[
		'unclear-answer',
		'25:1',
		'does not end in a link',
		['[Leave it at home](#leave-it-at-home)', 'Leave it at home'],
	],
	[
		'unclear-answer',
		'25:1',
		'link to another page',
		['[Leave it at home](#leave-it-at-home)', '[Leave it at home](../practices/leave.mdx)'],
	],
	['unclear-answer', '24:1', 'without a letter or a digit', ['- **Yes** — [', '- **…** — [']],
	['unknown-verdict', '29:1', '**Not yet.**', ['Dry is', '**Perhaps.** Dry is']],
	[
		'question-mark',
		'22:1',
		'Word the heading as a question',
		['## Do you see clouds?', '## Do you see clouds'],
	],
	[
		'no-result',
		'27:1',
		'take the question mark away',
		['## Take the umbrella', '## Take the umbrella?'],
	],
	[
		'walk-result',
		'11:13',
		'Write `result: leave-it-at-home`',
		['result: leave-it-at-home', 'result: take-the-umbrella'],
	],
	['walk-result', '10:24', 'Known: yes, no.', ['[not-yet, no]', '[not-yet, perhaps]']],
	['walk-result', '10:5', 'Add one of its answers: yes, no.', ['[not-yet, no]', '[not-yet]']],
	['walk-result', '10:20', 'Delete `no`', ['[not-yet, no]', '[yes, no]']],
	['alias-hides', '7:3', 'in line 27', ['is-the-sky-grey:', 'take-the-umbrella:']],
	[
		'alias-nowhere',
		'7:20',
		'Did you mean `do-you-see-clouds`?',
		['is-the-sky-grey: do-you-see-clouds', 'is-the-sky-grey: do-you-see-cloud'],
	],
	[
		'alias-nowhere',
		'7:28',
		'the id of the node',
		['is-the-sky-grey: do-you-see-clouds', '/decision-trees/old/:    xyz'],
	],
])('%s is told once, at %s: %s', (rule, place, words, change) => {
	const found = check(broken(change)).filter(
		(line) => !line.includes('walk-result') || rule === 'walk-result',
	);
	expect(found).toHaveLength(1);
	expect(found[0]).toMatch(new RegExp(`^${place} ${rule} `));
	expect(found[0]).toContain(words);
});

test('a circle without a way out is told as a circle and as a path without a result', () => {
	const text = broken(
		[
			/- \*\*Yes\*\* — \[Take the umbrella\].*\n- \*\*No\*\*.*/,
			'- **Yes** — [Again](#is-it-raining)\n- **No** — [Again](#is-it-raining)',
		],
		[/- \*\*Yes\*\* — it.*/, '- **Yes** — [Clouds](#do-you-see-clouds)'],
	);
	expect(check(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(
		expect.arrayContaining(['24:13 cycle', '25:12 cycle', '15:1 no-result']),
	);
});

test('a question that lost its links has unclear answers, not none', () => {
	const text = broken([
		/ \[Take the umbrella\]\(#take-the-umbrella\)\n- \*\*No\*\* — \[Leave it at home\].*/,
		' take it.\n- **No** — leave it at home',
	]);
	expect(check(text).map((line) => line.split(' ')[1])).toEqual([
		'unclear-answer',
		'unclear-answer',
	]);
});

test('answers in a quote or a component are answers, not prose', () => {
	const text = broken([
		/- \*\*Yes\*\* — it.*\n.*\n/,
		'> - **Yes** — [Take it](#take-the-umbrella)\n> - Not yet [Clouds?](#do-you-see-clouds)\n',
	]);
	expect(check(text)).toEqual([expect.stringMatching(/^20:3 unclear-answer/)]);
});

test('ten defects in one file give ten reports', () => {
	const text = broken(
		['start: is-it-raining', 'start: is-it-rainin'],
		['is-the-sky-grey: do-you-see-clouds', 'is-the-sky-grey: no-such-node-anywhere'],
		['walks:', '  leave-it-at-home: take-the-umbrella\nwalks:'],
		[
			'- **Yes** — it will not stop for you. [Take the umbrella](#take-the-umbrella)',
			'- **Yes** — it will not stop for you. [Take the umbrella](#take-the-umbrela)',
		],
		['- **Not yet**', '- **yes** — [Is it cold](#is-it-cold)\n- **Not yet**'],
		['## Do you see clouds?', '## Do you see clouds'],
		['- **No** — [Leave', '- No — [Leave'],
		[
			/$/,
			'\n## Is it cold?\n\n- **No** — [Leave it at home](#leave-it-at-home)\n\n## LEAVE it at home\n\n## Nobody comes here\n',
		],
	);
	const rules = check(text).map((line) => line.split(' ').slice(0, 2).join(' '));
	expect(rules.toSorted()).toEqual(
		[
			'5:8 unknown-start',
			'7:20 alias-nowhere',
			'8:3 alias-hides',
			'20:39 unknown-target',
			'21:1 duplicate-answer',
			'24:1 question-mark',
			'27:1 unclear-answer',
			'37:1 single-answer',
			'41:1 duplicate-node',
			'43:1 unreachable-node',
		].toSorted(),
	);
});
