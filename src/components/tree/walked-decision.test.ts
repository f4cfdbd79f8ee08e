import { expect, test } from 'vitest';
import { asHtml, asMarkdown } from '../../engine/record/passage.ts';
import { walkedPassage, type WalkedDecision } from './walked-decision.ts';

const decision: WalkedDecision = {
	verdict: 'Not yet.',
	title: 'Build the signal in',
	tree: 'Is it done?',
	address: 'https://example.org/is-it-done/#used=yes&seen=no',
	day: '30 November 2026',
	answers: [
		{ question: 'Has a user used it?', answer: 'Yes' },
		{ question: 'Would you see <it> fail?', answer: 'No' },
	],
	because: 'Add *one* count.',
	practices: [{ words: 'Error budget', address: 'https://example.org/practices/error-budget/' }],
};

test('a decision begins with its verdict and keeps answers, reason, practices and link', () => {
	expect(asMarkdown(walkedPassage(decision))).toBe(`**Not yet.** Build the signal in

[Is it done?](https://example.org/is-it-done/#used=yes&seen=no), answered on 30 November 2026:

- Has a user used it? **Yes**
- Would you see \\<it\\> fail? **No**

Add \\*one\\* count.

To do it: [Error budget](https://example.org/practices/error-budget/)
`);
});

test('what a tree does not say leaves no gap', () => {
	const bare = { ...decision, verdict: '', answers: [], because: '', practices: [] };
	expect(asHtml(walkedPassage(bare))).toBe(
		'<p><strong>Build the signal in</strong></p>\n<p><a href="https://example.org/is-it-done/#used=yes&amp;seen=no">Is it done?</a>, answered on 30 November 2026.</p>\n',
	);
});
