import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBody } from './document.ts';
import { rulesByPart } from './rules.ts';

const guide = 'content/writing/checker-messages.mdx';
const page = readBody(guide, await readFile(guide, 'utf8'));
const rules: string[] = Object.values(rulesByPart).flat();

test('no rule has two names, and no name two rules', () => {
	expect(rules).toEqual([...new Set(rules)]);
});

test('the authors’ guide has an entry for every rule, in the order of the rules, and no other', () => {
	const entries = page.anchors.filter(({ depth }) => depth === 3).map(({ text }) => text);
	expect(entries).toEqual(rules);
});

test('the guide’s parts are those of the rules', () => {
	const parts = page.anchors.filter(({ depth }) => depth === 2).map(({ text }) => text);
	expect(parts).toEqual(Object.keys(rulesByPart));
});

test('every rule is tried by a test beside it', async () => {
	const tests = (await readdir(import.meta.dirname)).filter(
		(name) => name.endsWith('.test.ts') && name !== 'rules.test.ts',
	);
	const texts = await Promise.all(
		tests.map((name) => readFile(join(import.meta.dirname, name), 'utf8')),
	);
	const tried = texts.join('\n');
	expect(rules.filter((rule) => !new RegExp(`[ '"/]${rule}[ '"/]`).test(tried))).toEqual([]);
});

test('every problem that the code can report has a rule of the list', async () => {
	const files = (await readdir(import.meta.dirname)).filter(
		(name) => name.endsWith('.ts') && !name.includes('.test.'),
	);
	const texts = await Promise.all(
		files.map((name) => readFile(join(import.meta.dirname, name), 'utf8')),
	);
	const named = texts.flatMap((text) =>
		[...text.matchAll(/rule: '([a-z-]+)'/g)].map(([, rule]) => rule),
	);
	expect(named.filter((rule) => rule !== undefined && !rules.includes(rule))).toEqual([]);
	expect(named.length).toBeGreaterThan(25);
});
