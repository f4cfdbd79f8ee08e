import { expect, test } from 'vitest';
import { bookOf, guideTexts } from '../../tests/fixtures/book-of.ts';
import { readModel } from '../read/model.ts';
import { findUnprovenAdvice } from './unproven-advice.ts';

const texts = guideTexts();
const book = bookOf(texts);

test.each([
	['unfit-model', 'fixed-date-cuts-scope', 'guard-rails/fixed-date-cuts-scope.mdx'],
	['never-first', 'ease', 'priorities/ease.mdx'],
	['never-advised', 'canary-release', 'practices/canary-release.mdx'],
	['never-raised', 'shrug-and-is-critical', 'tensions/shrug-and-is-critical.yaml'],
	['dead-rule', 'bulkhead: {"stage":"growing"}', 'practices/bulkhead.mdx'],
	['inert-option', 'outage=annoying', 'questions/outage.mdx'],
	['twin-options', 'binding=run-cost', 'questions/binding.mdx'],
	['advised-and-left-out', 'kill-switch', 'practices/kill-switch.mdx'],
	['slow-suite-call', 'merge-queue smoke-test-only', 'practices/merge-queue.mdx'],
	['floor-broken', 'safety', 'priorities/safety.mdx'],
	['lost-protection', 'bulkhead', 'practices/bulkhead.mdx'],
	['nobody-first', 'walk', 'questions'],
])('%s: what a proof finds is reported where an author mends it', (rule, subject, file) => {
	const found = rule === 'unfit-model' ? 'circular-hold' : rule;
	const problem = { rule: found, subject, message: 'Found.', witness: { outage: 'annoying' } };
	expect(findUnprovenAdvice(book, () => ({ problems: [problem] }))).toMatchObject([
		{ rule, file: `content/${file}`, advice: 'Seen with: outage=annoying' },
	]);
});

test('a book whose guide cannot be read is left to the rules that say why', () => {
	const question = texts['questions/outage.mdx'] ?? '';
	const broken = bookOf({
		...texts,
		'questions/outage.mdx': question.replace(/^choose: one$/m, 'choose: maybe'),
	});
	expect(readModel(broken)).toBeUndefined();
	expect(findUnprovenAdvice(broken)).toEqual([]);
});
