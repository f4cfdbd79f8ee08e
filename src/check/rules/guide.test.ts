import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prove } from '../../proof/proofs.ts';
import { bookOf } from '../../tests/fixtures/book-of.ts';
import { readModel } from '../read/model.ts';
import { findGuideProblems } from './guide.ts';

/** The front matter of what the guide is made of. */
const texts = Object.fromEntries(
	readdirSync('content', { recursive: true, encoding: 'utf8' })
		.filter((file) =>
			/^(?:questions|priorities|practices|guard-rails|tensions|case-st)|site/.test(file),
		)
		.filter((file) => /\.\w+$/.test(file))
		.map((file) => [file, readFileSync(`content/${file}`, 'utf8').replace(/(?<=\n---\n)[^]*/, '')]),
);
const book = bookOf(texts);
const unproven = () => ({ problems: [] });
const checkout = 'case-studies/checkout-page.mdx';

function withChange(file: string, before: string | RegExp, after: string) {
	const changed = texts[file]?.replace(before, after) ?? '';
	expect(changed).not.toBe(texts[file]);
	return bookOf({ ...texts, [file]: changed });
}

test('case-claim: a case that claims another first place is told what the engine says and why', () => {
	const book = withChange(checkout, /first: \[availability\]/, 'first: [learning]');
	const [problem] = findGuideProblems(book, unproven);

	expect(problem).toMatchObject({ file: `content/${checkout}`, rule: 'case-claim' });
	expect(problem?.message).toMatch(/Claimed first: learning.*availability/s);
	const lines = texts[checkout]?.split('\n') ?? [];
	expect(lines[(problem?.line ?? 0) - 1]).toContain('first:');
});

test('case-claim: so is a case whose one answer was changed', () => {
	const book = withChange(checkout, /outage: severe/, 'outage: shrug');

	expect(findGuideProblems(book, unproven).map(({ rule }) => rule)).toContain('case-claim');
});

test('never-first: a priority that nothing pushes can come first in no walk', () => {
	const model = readModel(book);
	if (!model) throw new Error('The book has no model.');
	const muted = {
		...model,
		questions: model.questions.slice(0, 4).map((question) => ({
			...question,
			options: question.options.map((option) => ({
				...option,
				pushes: option.pushes.filter(({ priority }) => priority !== 'ease'),
			})),
		})),
	};
	const known = new Set(muted.questions.map(({ id }) => id));
	const asks = (condition: object) =>
		Object.keys(condition).every((key) => known.has(key) || key === 'first' || key === 'high');
	const small = {
		...muted,
		practices: [],
		tensions: [],
		guardRails: model.guardRails
			.filter(({ raised, holds }) => raised.every(asks) && !holds)
			.map((rail) => ({ ...rail, advises: [] })),
	};
	const found = prove(small).problems.filter(({ rule }) => rule === 'never-first');

	expect(found.map(({ subject }) => subject)).toContain('ease');
	const [problem] = findGuideProblems(book, () => ({ problems: found.slice(0, 1) }));
	expect(problem).toMatchObject({
		rule: 'never-first',
		file: expect.stringContaining('content/priorities/'),
	});
});

test.each([
	[
		'unfit-model',
		'circular-hold',
		'fixed-date-cuts-scope',
		'content/guard-rails/fixed-date-cuts-scope.mdx',
	],
	['never-advised', 'never-advised', 'canary-release', 'content/practices/canary-release.mdx'],
	[
		'never-raised',
		'never-raised',
		'shrug-and-is-critical',
		'content/tensions/shrug-and-is-critical.yaml',
	],
	['dead-rule', 'dead-rule', 'bulkhead: {"stage":"growing"}', 'content/practices/bulkhead.mdx'],
	['inert-option', 'inert-option', 'outage=annoying', 'content/questions/outage.mdx'],
	['twin-options', 'twin-options', 'binding=run-cost', 'content/questions/binding.mdx'],
	[
		'advised-and-left-out',
		'advised-and-left-out',
		'kill-switch',
		'content/practices/kill-switch.mdx',
	],
	[
		'slow-suite-call',
		'slow-suite-call',
		'merge-queue smoke-test-only',
		'content/practices/merge-queue.mdx',
	],
	['floor-broken', 'floor-broken', 'safety', 'content/priorities/safety.mdx'],
	['everything-high', 'everything-high', 'walk', 'content/questions'],
	['nobody-first', 'nobody-first', 'walk', 'content/questions'],
])('%s: what a proof finds is reported where an author mends it', (rule, found, subject, file) => {
	const witness = { outage: 'annoying' };
	const problems = findGuideProblems(book, () => ({
		problems: [{ rule: found, subject, message: 'Told by the proof.', witness }],
	}));

	expect(problems[0]).toMatchObject({ rule, file, advice: 'Seen with: outage=annoying' });
});

test('a book whose guide cannot be read is left to the rules that say why', () => {
	const book = withChange('questions/outage.mdx', /^choose: one$/m, 'choose: maybe');

	expect(readModel(book)).toBeUndefined();
	expect(findGuideProblems(book)).toEqual([]);
});
