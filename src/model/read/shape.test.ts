import { expect, test } from 'vitest';
import { sourceSchema } from '../data-schemas.ts';
import { pageSchemas } from '../schemas.ts';
import { readFrontMatter, readYaml } from './front-matter.ts';
import { checkShape } from './shape.ts';

const sound = `---
title: Canary release
summary: A release that meets a few users first and everybody else when it has done well.
added: 2026-11-23
---
`;

function check(text: string, kind: keyof typeof pageSchemas = 'principle') {
	return checkShape('a.mdx', readFrontMatter('a.mdx', text), pageSchemas[kind]).map(
		({ line, column, rule, message, advice }) =>
			`${line}:${column} ${rule} ${message}${advice ? ` ${advice}` : ''}`,
	);
}

test('front matter that fits its kind has no problems', () => {
	expect(check(sound)).toEqual([]);
	expect(
		check(
			sound
				.replace('---\n\n', '')
				.replace(
					'added',
					'order: 3\naliases: [/practices/old-name/, old-heading, "#older"]\nadded',
				),
		),
	).toEqual([]);
});

test('a missing summary is told with what to write', () => {
	expect(check(sound.replace(/summary.*\n/, ''))).toEqual([
		'2:1 missing-key `summary` is missing. Write one sentence of 40 to 170 characters: what the page answers.',
	]);
});

test('a key without a value is a missing one', () => {
	expect(check(sound.replace(/summary.*\n/, 'summary:\n'))[0]).toMatch(/^3:1 missing-key/);
	expect(check(sound.replace(/added.*\n/, ''))[0]).toMatch(/^2:1 missing-key `added`/);
});

test('an unknown key is told at its name, with the nearest', () => {
	expect(check(sound.replace('added', 'sumary: x\nadded'))).toEqual([
		'4:1 unknown-key There is no key `sumary`. Did you mean `summary`?',
	]);
});

test('an unknown key inside a list names its holder', () => {
	const text = sound.replace(
		'added',
		'start: a\nwalks:\n  - case: roof\n    answer: [a]\n    answers: [a]\n    result: b\nadded',
	);
	expect(check(text, 'decision-trees')).toEqual([
		'7:5 unknown-key There is no key `answer` in `walks.0`. Did you mean `answers`?',
	]);
});

test.each([
	[
		'a summary that is too short',
		sound.replace(/summary.*/, 'summary: Too short.'),
		'3:10 front-matter `summary`: Write a summary of 40',
	],
	[
		'a day that does not exist',
		sound.replace('2026-11-23', '2026-02-30'),
		'4:8 front-matter `added`: Write a date as',
	],
	[
		'a number for a date',
		sound.replace('2026-11-23', '5'),
		'4:8 front-matter `added`: Write a date as',
	],
	[
		'an alias that is neither an address nor an anchor',
		sound.replace('added', 'aliases: [an old heading]\nadded'),
		'4:11 front-matter `aliases.0`: Write an old address',
	],
	[
		'front matter without keys',
		'---\njust words\n---\n',
		'2:1 front-matter The front matter is not made of keys and values.',
	],
])('%s is told at its value', (_, text, expected) => {
	expect(check(text).join('\n')).toContain(expected);
});

test.each([
	['kind: interview', 'Known: paper, book'],
	['kind: papers', 'Did you mean `paper`?'],
	['year: "2020"', 'Write it without quotation marks.'],
	['title: 1984', 'Put the value in straight double quotation marks.'],
	['title: { Oxley: 2025 }', 'Put text that holds a colon'],
	['url: example.org', 'Write an address that begins with `https://`.'],
])('for `%s` it says what fits', (line, advice) => {
	const key = line.split(':')[0] ?? '';
	const found = checkShape('a.yaml', readYaml('a.yaml', line), sourceSchema);
	expect(found.find(({ message }) => message.startsWith(`\`${key}\``))?.advice).toContain(advice);
});

test('where two forms are allowed, the message speaks of the one that was tried', () => {
	const found = checkShape(
		'a.yaml',
		readYaml('a.yaml', 'answers:\n  job: [Bad Id]'),
		pageSchemas['case-studies'],
	);
	expect(found.find(({ message }) => message.includes('answers.job'))).toMatchObject({
		line: 2,
		column: 9,
		message: expect.stringContaining('lower case with hyphens'),
	});
});

test('a practice says how long it takes, where to begin and how one sees that it works', () => {
	const practice = [
		'topic: tests',
		'serves: [a]',
		'taxes: []',
		'effort: days',
		'first: Halve 0.3 seconds.',
		'sign: 1 fault fails it.',
		'advise: [{ when: { job: a }, because: B. }]',
	];
	const change = (from: string, to: string) =>
		check(
			sound.replace('added', `${practice.join('\n').replace(from, to)}\nadded`),
			'practices',
		).join('\n');
	expect(change('', '')).toBe('');
	expect(change('sign: 1 fault', 'sign: A ___')).toBe('');
	expect(change('sign: 1', 'sign: Each')).toContain('Give a figure, or `___`');
	expect(change('fails it.', 'fails it. So it works.')).toContain('Write one sentence');
	expect(change('Halve', `Halve ${'it '.repeat(50)}`)).toContain('within 160 characters');
	expect(change('days', 'year')).toContain('Write `afternoon`');
	expect(change('effort: days', 'protects: false')).toContain('`effort` is missing');
});

test('a source says which kind of evidence it is', () => {
	const found = checkShape(
		'a.yaml',
		readYaml(
			'a.yaml',
			'authors: A\ntitle: B\nyear: 2020\nkind: blog\nevidence: account\nsupports: C.',
		),
		sourceSchema,
	);
	expect(found).toMatchObject([{ line: 4, column: 7, rule: 'front-matter' }]);
});
