import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prove } from '../../proof/proofs.ts';
import { readBook } from '../read/book.ts';
import { findGuideProblems, readModel } from './guide.ts';
import { provedOnce } from '../proof-cache.ts';

let copy: string;
const unproven = () => [];
const checkout = 'content/case-studies/checkout-page.mdx';

beforeAll(async () => {
	copy = await mkdtemp(join(tmpdir(), 'playbook-'));
	await cp('content', join(copy, 'content'), { recursive: true });
});

afterAll(() => rm(copy, { recursive: true }));

async function withChange(file: string, before: string | RegExp, after: string) {
	const text = await readFile(file, 'utf8');
	const changed = text.replace(before, after);
	expect(changed).not.toBe(text);
	await writeFile(join(copy, file), changed);
	const book = await readBook(copy);
	await cp(file, join(copy, file));
	return book;
}

test('the real book: every case says what the engine says, and every proof holds', async () => {
	expect(findGuideProblems(await readBook('.'), provedOnce('.'))).toEqual([]);
});

test('case-claim: a case that claims another first place is told what the engine says and why', async () => {
	const book = await withChange(checkout, /first: \[availability\]/, 'first: [learning]');
	const [problem] = findGuideProblems(book, unproven);

	expect(problem).toMatchObject({ file: checkout, rule: 'case-claim' });
	expect(problem?.message).toMatch(/Claimed first: learning.*availability/s);
	const lines = (await readFile(checkout, 'utf8')).split('\n');
	expect(lines[(problem?.line ?? 0) - 1]).toContain('first:');
});

test('case-claim: so is a case whose one answer was changed', async () => {
	const book = await withChange(checkout, /outage: severe/, 'outage: shrug');

	expect(findGuideProblems(book, unproven).map(({ rule }) => rule)).toContain('case-claim');
});

test('never-first: a priority that nothing pushes can come first in no walk', async () => {
	const model = readModel(await readBook('.'));
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
	const [problem] = findGuideProblems(await readBook('.'), () => found.slice(0, 1));
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
])(
	'%s: what a proof finds is reported where an author mends it',
	async (rule, found, subject, file) => {
		const witness = { outage: 'annoying' };
		const problems = findGuideProblems(await readBook('.'), () => [
			{ rule: found, subject, message: 'Told by the proof.', witness },
		]);

		expect(problems[0]).toMatchObject({ rule, file, advice: 'Seen with: outage=annoying' });
	},
);

test('a book whose guide cannot be read is left to the rules that say why', async () => {
	const book = await withChange('content/questions/outage.mdx', /^choose: one$/m, 'choose: maybe');

	expect(readModel(book)).toBeUndefined();
	expect(findGuideProblems(book)).toEqual([]);
});
