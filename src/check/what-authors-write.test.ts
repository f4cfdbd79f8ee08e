import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bookOf, short } from '../tests/fixtures/book-of.ts';
import { problemsOf } from './check.ts';

/** A page whose text begins in line 6. */
function page(body: string, front = 'title: How a session goes', rest = ''): string {
	return `---\n${front}\nsummary: Two hours with the people who disagree, and a ranking at their end.\nadded: 2026-11-23\n${rest}---\n${body}\n`;
}

/** What pages link to and cite. */
const shelf = {
	'principle/canary-release.mdx': page(
		'## What it is\n\n## What it costs',
		'title: Canary release',
	),
	'sources/beyer-2016.yaml':
		'authors: Betsy Beyer\ntitle: Site Reliability Engineering\nyear: 2016\nkind: book\nevidence: account\nsupports: Error budgets.\n',
};

/** What is wrong with a page, or with other files, beside that shelf. */
function problemsIn(written: string | Record<string, string | Uint8Array>) {
	const files = typeof written === 'string' ? { 'team/session.mdx': page(written) } : written;
	return problemsOf(bookOf({ ...shelf, ...files }), 'site');
}

type Case = readonly [
	name: string,
	written: string | Record<string, string | Uint8Array>,
	...expected: string[],
];

const session = (text: string | Uint8Array) => ({ 'team/session.mdx': text });
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** What stands in a file by itself, by groups and names. */
const { told, 'not told': notTold } = parse(
	readFileSync('src/tests/fixtures/what-authors-write.yaml', 'utf8'),
) as {
	told: Record<string, Record<string, { text: string; problems: string[] }>>;
	'not told': Record<string, Record<string, string>>;
};

const faults: readonly Case[] = [
	...Object.values(told).flatMap((group) =>
		Object.entries(group).map(([name, { text, problems }]): Case => [name, text, ...problems]),
	),
	// Files
	[
		'UTF-16, as Windows PowerShell writes',
		session(utf16(page('Bring the product owner.'))),
		'1:1 encoding',
	],
	['Latin-1', session(latin1(page('Two people from the café team.'))), '6:24 encoding'],
	['a character that was lost', 'The owner\uFFFDs figures.', '6:10 character'],
	['a NUL', 'Bring\u0000 the figures.', '6:6 character'],
	['a space without width', 'Choose the job\u200B first.', '6:15 character'],
	['a family of emoji', 'The team 👩‍💻 decides.', '6:10 character'],
	['a hyphen of a word processor', 'A follow‑up in a week.', '6:9 character'],
	['letters that a PDF joins', 'A workﬂow in a week.', '6:7 character'],
	['a decomposed letter', 'Two people from the cafe\u0301.', '6:25 character'],
	['the ending `.md`', { 'team/kick-off.md': page('Text.') }, '1:1 file-name'],
	['an ending in capitals', { 'team/kick-off.MDX': page('Text.') }, '1:1 file-name'],
	['a name with spaces', { 'team/Kick off.mdx': page('Text.') }, '1:1 file-name'],
	[
		'a source with the ending `.yml`',
		{ 'sources/nygard-2018.yml': 'title: Release It!' },
		'1:1 file-name',
	],
	['a picture beside its page', { 'team/wall.png': new Uint8Array([137]) }, '1:1 file-name'],
	[
		'one address in two cases',
		{ 'team/session.mdx': page('Text.'), 'team/Session.mdx': page('Text.', 'title: Another') },
		'1:1 file-name',
	],
	// Front matter
	['a hash in a title', session(page('Text.', 'title: Answer to question #2')), '2:27 cut-value'],
	[
		'a remark in a summary',
		session(page('Text.').replace('their end.', 'their end. # for now')),
		'3:78 cut-value',
	],
	['a year as a title', session(page('Text.', 'title: 1984')), '2:8 front-matter'],
	['a date as a title', session(page('Text.', 'title: 2026-11-23')), '2:8 front-matter'],
	['true as a title', session(page('Text.', 'title: true')), '2:8 front-matter'],
	['nothing for a title', session(page('Text.', 'title: null')), '2:1 missing-key'],
	[
		'brackets in a title',
		session(page('Text.', 'title: [Draft] How a session goes')),
		'2:16 yaml-syntax',
	],
	[
		'a colon in a title',
		session(page('Text.', 'title: The session: how it goes')),
		'2:8 yaml-syntax',
	],
	[
		'curly quotation marks around a colon',
		session(page('Text.', 'title: “The session: how it goes”')),
		'2:8 yaml-syntax',
	],
	[
		'a title in stars',
		session(page('Text.', 'title: *How* a session goes')),
		'2:8 yaml-syntax',
		'2:14 yaml-syntax',
	],
	[
		'emphasis in a title',
		session(page('Text.', 'title: How a *good* session goes')),
		'2:8 left-over-mark',
	],
	[
		'a link in a title',
		session(page('Text.', 'title: After the [canary release](../principle/canary-release.mdx)')),
		'2:8 left-over-mark',
	],
	[
		'a tab before a key',
		session(page('Text.', 'title: How a session goes', '\torder: 3\n')),
		'5:1 yaml-syntax',
	],
	['a key that stands twice', session(page('Text.', 'title: One\ntitle: Two')), '3:1 yaml-syntax'],
	[
		'a number in quotation marks',
		session(page('Text.', 'title: One', 'order: "3"\n')),
		'5:8 front-matter',
	],
	[
		'a year in a list of names',
		session(page('Text.', 'title: One', 'aliases: [2024]\n')),
		'5:11 front-matter',
	],
	['a German date', session(page('Text.').replace('2026-11-23', '23.11.2026')), '4:8 front-matter'],
	[
		'a missing space behind a colon',
		session(page('Text.', 'title:How a session goes')),
		'2:1 yaml-syntax',
	],
	[
		'no end of the front matter',
		session(page('Text.').replace(/---\nText/, 'Text')),
		'1:1 front-matter',
	],
	[
		'a line above the front matter',
		session(`\n${page('Text.')}`),
		'1:1 front-matter',
		'3:1 heading-form',
	],
	// Links
	['no words', 'Read [](../principle/canary-release.mdx) first.', '6:6 empty-link'],
	// Notes
	[
		'more words than the margin holds',
		`Google has one.[^beyer-2016]\n\n[^beyer-2016]: ${'Chapter three says how it is spent. '.repeat(8)}`,
		'8:1 note-form',
	],
	// Headings
	['a space that does not break', '##\u00A0Before you begin', '6:1 left-over-mark'],
	['no words', '## \n\nInvite five people.', '6:1 heading-form'],
	// Code
	['a space from a web page in a command', 'Run `npm\u00A0test` first.', '6:5 code-form'],
	// Bold, lists and the rest
	[
		'two spaces at the end of a line',
		'Invite five people.  \nBook a room.',
		'6:20 unsupported-markup',
	],
];

/** What is to be done: a sentence that begins with a verb, or a suggestion. */
const instruction =
	/(?:^|[:;.] )(?:Write|Put|Keep|Type|Delete|Save|Name|Begin|Link|Close|Refer|Take|Say|Shorten|Copy|Fill|Use|Join|Cite|Do|Did you mean|Pages are)\b/;

test.each(faults)('told: %s', (_, written, ...expected) => {
	const problems = problemsIn(written);
	expect(short(problems)).toEqual(expected);
	for (const { message, advice } of problems) expect(advice ?? message).toMatch(instruction);
});

const nearMisses: readonly Case[] = [
	...Object.values(notTold).flatMap((group): Case[] => Object.entries(group)),
	// Files
	['a byte order mark', session(`\uFEFF${page('Bring the figures.')}`)],
	['the line ends of Windows', session(page('Bring the figures.').replaceAll('\n', '\r\n'))],
	['a file that an editor hides', { 'team/.session.mdx.swp': 'b0VIM', '.DS_Store': 'x' }],
	// Front matter
	[
		'a hash in a title, in quotation marks',
		session(page('Text.', 'title: "Answer to question #2"')),
	],
	['a language whose name has a hash', session(page('Text.', 'title: What F# and C# teams do'))],
	[
		'a remark on a line of its own',
		session(page('Text.', '# Agreed in May\ntitle: How a session goes')),
	],
	[
		'a remark behind a number',
		session(page('Text.', 'title: How a session goes', 'order: 3 # after the kick-off\n')),
	],
	['a colon in quotation marks', session(page('Text.', 'title: "The session: how it goes"'))],
	['a colon without a space', session(page('Text.', 'title: From 10:00 to 12:00'))],
	['an apostrophe', session(page('Text.', 'title: The owner’s session'))],
	['curly quotation marks', session(page('Text.', 'title: “Done” in a session'))],
	['a number at the beginning of a title', session(page('Text.', 'title: 5 people in a room'))],
	['no and yes', session(page('Text.', 'title: No'))],
	[
		'a title with a name in the code style',
		session(page('Text.', 'title: What snake_case and 3 * 4 are')),
	],
	['three hyphens in a value', session(page('Text.', 'title: One --- and another'))],
	[
		'a folded summary',
		session(
			page('Text.').replace(
				/summary: .*/,
				'summary: >-\n  Two hours with the people\n  who disagree, and a ranking.',
			),
		),
	],
	[
		'a list in block form',
		session(page('Text.', 'title: One', 'aliases:\n  - kick-off\n  - start\n')),
	],
	// Bold, lists and the rest
	['a line that ends in one space', 'Invite five people. \nThen begin.'],
];

test.each(nearMisses)('not told: %s', (_, written) => {
	expect(short(problemsIn(written), true)).toEqual([]);
});
