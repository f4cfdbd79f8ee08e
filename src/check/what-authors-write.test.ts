import { expect, test } from 'vitest';
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

const faults: readonly Case[] = [
	// Files
	[
		'UTF-16, as Windows PowerShell writes',
		session(utf16(page('Bring the product owner.'))),
		'1:1 encoding',
	],
	['Latin-1', session(latin1(page('Two people from the café team.'))), '6:24 encoding'],
	[
		'a letter that was decoded twice',
		'The product ownerâ€™s figures come first.',
		'6:18 character',
	],
	['an accented letter that was decoded twice', 'Ask the team from MÃ¼nster.', '6:20 character'],
	['a character that was lost', 'The owner\uFFFDs figures.', '6:10 character'],
	['a NUL', 'Bring\u0000 the figures.', '6:6 character'],
	['a space without width', 'Choose the job\u200B first.', '6:15 character'],
	['an arrow', 'Click Guide → Compare.', '6:13 character'],
	['a tick', '| Asked | Answered |\n| --- | --- |\n| The owner | ✓ |', '8:15 character'],
	['an emoji', 'Ship it 🚀 on Monday.', '6:9 character'],
	['a family of emoji', 'The team 👩‍💻 decides.', '6:10 character'],
	['a name with letters that the type lacks', 'Michał wrote the first version.', '6:6 character'],
	['a hyphen of a word processor', 'A follow‑up in a week.', '6:9 character'],
	['letters that a PDF joins', 'A workﬂow in a week.', '6:7 character'],
	['Chinese', 'The principle is 目的 in production.', '6:18 character', '6:19 character'],
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
	// Tables
	[
		'a cell too many',
		'| Who | Says |\n| --- | --- |\n| The owner | orders first | on Monday |',
		'8:1 table-form',
	],
	['a cell too few', '| Who | Says |\n| --- | --- |\n| The owner |', '8:1 table-form'],
	[
		'a bar in code',
		'| Command | Does |\n| --- | --- |\n| `cat log | sort` | sorts it |',
		'8:1 table-form',
		'8:3 left-over-mark',
		'8:18 left-over-mark',
	],
	[
		'a line right below a table',
		'| Who | Says |\n| --- | --- |\n| The owner | orders first |\nThen vote.',
		'9:1 table-form',
	],
	[
		'a table without its line of hyphens',
		'We heard:\n\n| Who | Says |\n| The owner | orders first |',
		'8:1 left-over-mark',
	],
	[
		'a line of hyphens that is too short',
		'| Who | Says |\n| --- |\n| The owner | orders first |',
		'6:1 left-over-mark',
	],
	['no headings', '| | |\n| --- | --- |\n| The owner | orders first |', '6:1 table-form'],
	[
		'headings that are too long for paper',
		`| ${'What the owner would say about it'.repeat(3)} | Who |\n| --- | --- |\n| Nothing | Nobody |`,
		'6:1 table-form',
	],
	// Links
	['a reference to nothing', 'Read [the practice][canary] first.', '6:6 left-over-mark'],
	['no words', 'Read [](../principle/canary-release.mdx) first.', '6:6 empty-link'],
	[
		'brackets the wrong way round',
		'Read (the practice)[../principle/canary-release.mdx].',
		'6:19 left-over-mark',
	],
	[
		'a space between the brackets',
		'Read [the practice] (../principle/canary-release.mdx).',
		'6:19 left-over-mark',
	],
	[
		'a space in the address',
		'Read [the practice](../principle/canary release.mdx).',
		'6:19 left-over-mark',
	],
	['a link of a wiki', 'Read [[Canary release]] first.', '6:6 left-over-mark'],
	[
		'the ending `.md` in a link',
		'Read [the practice](../principle/canary-release.md).',
		'6:6 unknown-page',
	],
	['an address without https', 'Read [the manual](www.example.org/manual).', '6:6 unknown-page'],
	['one slash', 'Read [the manual](https:/example.org/manual).', '6:6 unknown-page'],
	['the author’s own machine', 'Open http://localhost:4321/guide/ first.', '6:6 unknown-page'],
	[
		'the path of a Windows folder',
		'Read [the practice](..\\principle\\canary-release.mdx).',
		'6:6 unknown-page',
	],
	[
		'capitals in a path',
		'Read [the practice](../principle/Canary-Release.mdx).',
		'6:6 unknown-page',
	],
	['a person without mailto', 'Write to [the team](team@example.org).', '6:10 unknown-page'],
	['an address in angle brackets', 'See <https://example.org/manual>.', '6:5 angle-bracket'],
	['an address of the site', 'See [the practice](/principle/canary-release/).', '6:5 unknown-page'],
	[
		'a definition that was a remark',
		'Begin at ten.\n\n[Note]: everybody-is-late',
		'8:1 unused-definition',
	],
	[
		'a bracket that is missing',
		'Read [the practice]../principle/canary-release.mdx).',
		'6:20 left-over-mark',
	],
	[
		'another that is missing',
		'Read [the practice(../principle/canary-release.mdx).',
		'6:20 left-over-mark',
	],
	[
		'one that is missing before an address',
		'Read [the manual]https://example.org/manual).',
		'6:17 left-over-mark',
	],
	[
		'one that is missing behind the words',
		'Read [the manual(https://example.org/manual).',
		'6:17 left-over-mark',
	],
	// Notes
	[
		'two paragraphs',
		'Google publishes its own.[^beyer-2016]\n\n[^beyer-2016]: Chapter 3.\n\n    And chapter 4.',
		'8:1 note-form',
	],
	[
		'a list',
		'Google publishes its own.[^beyer-2016]\n\n[^beyer-2016]:\n    - Chapter 3\n    - Chapter 4',
		'8:1 note-form',
	],
	[
		'a note in a note',
		'Google has one.[^beyer-2016]\n\n[^beyer-2016]: Chapter 3.[^note-more]\n\n[^note-more]: And 4.',
		'8:1 note-form',
	],
	[
		'more words than the margin holds',
		`Google has one.[^beyer-2016]\n\n[^beyer-2016]: ${'Chapter three says how it is spent. '.repeat(8)}`,
		'8:1 note-form',
	],
	[
		'a note in a heading',
		'## What Google does[^beyer-2016]\n\nText.\n\n[^beyer-2016]: Chapter 3.',
		'6:1 heading-form',
	],
	['a label with a space', 'Google has one.[^beyer 2016]', '6:16 left-over-mark'],
	['a note in the line', 'Google has one.^[Beyer 2016, chapter 3.]', '6:16 left-over-mark'],
	['a number in brackets', 'Google has one [1].', '6:16 left-over-mark'],
	['a note that is defined nowhere', 'Google has one.[^beyer-2016]', '6:16 unknown-footnote'],
	[
		'a note that nothing refers to',
		'Google has one.\n\n[^beyer-2016]: Chapter 3.',
		'8:1 unused-footnote',
	],
	[
		'a note that stands twice',
		'One.[^beyer-2016]\n\n[^beyer-2016]: Chapter 3.\n[^beyer-2016]: Chapter 4.',
		'9:1 duplicate-footnote',
	],
	['a note without its caret', 'Google has one[beyer-2016].', '6:15 unknown-footnote'],
	['a note without its end', 'Google has one.[^beyer-2016\n\nMore of it.', '6:16 left-over-mark'],
	// Headings
	['a space that does not break', '##\u00A0Before you begin', '6:1 left-over-mark'],
	['no space', '##Before you begin\n\nInvite five people.', '6:1 left-over-mark'],
	['no words', '## \n\nInvite five people.', '6:1 heading-form'],
	['a level too deep', '## Before you begin\n\n#### Who comes\n\nFive people.', '8:1 heading-form'],
	['one hash', '# Before you begin', '6:1 title-in-body'],
	['a line of hyphens below a text', 'Invite five people.\n---\nThen begin.', '6:1 heading-form'],
	['bold for a heading', '**Before you begin**\n\nInvite five people.', '6:1 heading-form'],
	[
		'a link in a heading',
		'## After a [canary](../principle/canary-release.mdx)',
		'6:1 heading-form',
	],
	['a heading in a list', '- ## Before you begin', '6:3 heading-form'],
	['an id', '## Before you begin {#before}', '6:21 heading-id'],
	// Code
	['a fence that never ends', 'Run this:\n\n```sh\nnpm run build\n\n## What then', '8:1 code-form'],
	[
		'a fence that is closed by another sign',
		'Run this:\n\n```sh\nnpm run build\n~~~\n\nThen look.',
		'8:1 code-form',
	],
	['code by four spaces', 'Run this:\n\n    npm run build', '8:5 code-form'],
	['curly quotation marks in a command', 'Run `git commit -m “Begin”` first.', '6:5 code-form'],
	['a dash in a command', 'Run `npm test –watch` first.', '6:5 code-form'],
	['curly quotation marks around a string', '```json\n{ "job": “transact” }\n```', '6:1 code-form'],
	['code that never ends', 'Run `npm run build and look.', '6:5 left-over-mark'],
	[
		'braces in code by four spaces',
		'Run this:\n\n    echo {a,b}',
		'8:5 code-form',
		'8:10 curly-braces',
	],
	['code by four spaces in a list', '1. Run this:\n\n       npm run build', '8:8 code-form'],
	['a space from a web page in a command', 'Run `npm\u00A0test` first.', '6:5 code-form'],
	// Bold, lists and the rest
	['bold with a space inside', '**Owner: ** speaks first.', '6:1 left-over-mark'],
	['bold that ends inside a word', 'The **owner:**speaks first.', '6:5 left-over-mark'],
	['a times sign', 'A team of 3*4 people.', '6:12 left-over-mark'],
	['two times signs', 'A team of 2*3*4 people.', '6:12 unsupported-markup'],
	['a name with underscores', 'Set `a`, then _private in the file.', '6:15 left-over-mark'],
	['names that become bold', 'Set __init__ first.', '6:5 unsupported-markup'],
	['about 5 to about 10', 'Between ~5 and 10~ people.', '6:9 unsupported-markup'],
	['text that is struck out', 'Invite ~~six~~ five people.', '6:8 unsupported-markup'],
	[
		'a task list',
		'- [ ] Invite five people\n- [x] Book a room',
		'6:1 unsupported-markup',
		'7:1 unsupported-markup',
	],
	[
		'two spaces at the end of a line',
		'Invite five people.  \nBook a room.',
		'6:20 unsupported-markup',
	],
	['a year at the beginning', '2024. That was the year of the first session.', '6:1 list-form'],
	[
		'a list that goes on behind a paragraph',
		'1. Invite five people.\n\nThey come.\n\n2. Begin.',
		'10:1 list-form',
	],
	[
		'a list that is indented too little',
		'1. Invite people:\n  - the owner\n  - an engineer',
		'7:3 list-form',
	],
	[
		'a paragraph that falls out of its item',
		'1. Invite people.\n\n   They come.\n\n  They go.',
		'10:3 list-form',
	],
	[
		'an item without a space',
		'- [One](https://example.org/1)\n-[Two](https://example.org/2)',
		'7:1 left-over-mark',
	],
	['a dash that begins a line', 'The room costs 80\n- 100 euros a day.', '7:1 list-form'],
	['hyphens without spaces', 'Invite:\n\n-the owner\n-an engineer', '8:1 left-over-mark'],
	['bullets from a word processor', 'Invite:\n\n• the owner\n• an engineer', '8:1 left-over-mark'],
	['numbers without spaces', '1.Invite five people\n2.Begin', '6:1 left-over-mark'],
	['an empty item', 'Invite:\n\n- the owner\n-', '9:1 list-form'],
	['a formula', 'The chance is $p^n$ then.', '6:15 left-over-mark'],
	['a box of another tool', ':::tip\nInvite five people.\n:::', '6:1 left-over-mark'],
	['a box of GitHub', '> [!NOTE]\n> Invite five people.', '6:3 left-over-mark'],
	['an emoji by name', 'Done :tada: and gone.', '6:6 left-over-mark'],
	['a marker', 'Invite ==five== people.', '6:8 left-over-mark'],
	['a note to oneself', 'Invite five people. TODO: why five?', '6:21 left-over-mark'],
	['a character by name, twice', 'Ask R&amp;amp;D.', '6:6 left-over-mark'],
	[
		'a merge conflict',
		'Begin.\n\n<<<<<<< HEAD\nInvite five people.\n=======\nInvite six people.\n>>>>>>> main',
		'8:1 conflict-marker',
		'9:1 title-in-body',
		'12:1 conflict-marker',
	],
	[
		'an item that lost its dash',
		'Invite:\n\n *The owner* pays.\n- *The engineer* builds.',
		'8:2 list-form',
		'9:1 list-form',
	],
	// Tags
	[
		'a fold',
		'<details>\n<summary>More</summary>\n\nFive is enough.\n\n</details>',
		'6:1 unsupported-markup',
		'7:1 unsupported-markup',
	],
	['a component', '<Tip>\n\nFive is enough.\n\n</Tip>', '6:1 unsupported-markup'],
	['a break', 'Invite people.<br/>Begin.', '6:15 unsupported-markup'],
	['a break without a slash', 'Invite people.<br>Begin.', '6:15 mdx-syntax'],
	['a style', 'Invite <span style="color: red">five</span> people.', '6:8 unsupported-markup'],
	['a comment', 'Begin.\n\n<!-- why ten? -->', '8:1 html-comment'],
	['more than, at the beginning of a line', '> 200 ms is slow.', '6:1 angle-bracket'],
	['a script', '<script src="https://example.org/x.js"></script>', '6:1 unsupported-markup'],
	['a number behind an angle bracket', 'Answers in <200 ms.', '6:12 angle-bracket'],
	['braces', 'Hello {name}.', '6:7 curly-braces'],
	['a line that imports', 'import duties rise.', '6:1 import-line'],
	['a picture', '![The wall after the session](./wall.png)', '6:1 unsupported-markup'],
	['a picture from elsewhere', '![](https://example.org/wall.svg)', '6:1 unsupported-markup'],
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
	// Files
	['a byte order mark', session(`\uFEFF${page('Bring the figures.')}`)],
	['the line ends of Windows', session(page('Bring the figures.').replaceAll('\n', '\r\n'))],
	['a file that an editor hides', { 'team/.session.mdx.swp': 'b0VIM', '.DS_Store': 'x' }],
	['names of people and places', 'Müller met Peña in Zürich, at Ångström’s café.'],
	['signs of a price list', 'Half of it (½) cost £5, €7 or ¥900, ± 3 %, at 20 °C.'],
	['raised numbers', 'One in 10⁹ hours, or 10⁻⁹ for each.'],
	['all kinds of dashes and quotation marks', 'From 5–10 – “as he said”, ‘now’ … and −2 × 3.'],
	['an umlaut before a quotation mark', 'The German letter Ä, and “Â” in French.'],
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
	['an apostrophe', session(page('Text.', "title: The owner's session"))],
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
	// Tables
	[
		'an escaped bar in code',
		'| Command | Does |\n| --- | --- |\n| `cat log \\| sort` | sorts it |',
	],
	['an empty corner and an empty cell', '| | Monday |\n| --- | --- |\n| The owner | |'],
	['a table without outer bars', 'Who | Says\n--- | ---\nThe owner | orders first'],
	['columns that are aligned', '| Who | Votes |\n| :-- | --: |\n| The owner | 5 |'],
	[
		'a table right below a line',
		'We heard:\n| Who | Says |\n| --- | --- |\n| The owner | orders first |',
	],
	[
		'a table in a list',
		'1. Ask:\n\n   | Who | Says |\n   | --- | --- |\n   | The owner | orders |',
	],
	['bars in a sentence', 'Either | or: the sign means “or” in a type.'],
	// Links
	['a link in brackets', 'Read it first ([the practice](../principle/canary-release.mdx)).'],
	[
		'a link to a place in a page',
		'See [its price](../principle/canary-release.mdx#what-it-costs).',
	],
	['a link by reference', 'Read [the manual][m] or [m].\n\n[m]: https://example.org/manual'],
	['a bare address', 'The manual is at https://example.org/a_b_c/, in English.'],
	[
		'an address with brackets',
		'See [the page](https://en.wikipedia.org/wiki/Canary_(disambiguation)).',
	],
	['an address with many signs', 'See [the map](https://example.org/a?b=1&c=%20~d#e_f).'],
	['a mail address', 'Write to [the team](mailto:team@example.org) or to team@example.org.'],
	['words left out of a quotation', 'He wrote that “it […] failed” (and [sic] “agian”).'],
	['an address in brackets', 'The manual (https://example.org/manual) is old.'],
	['a remark in brackets', 'The owner [of the shop] (and her deputy) decide.'],
	['a link with code in it', 'See [`SITE_URL`](../principle/canary-release.mdx).'],
	// Notes
	[
		'a note behind a bracket',
		'It failed (twice).[^beyer-2016]\n\n[^beyer-2016]: Beyer (2016), chapter 3.',
	],
	[
		'two notes together',
		'It failed.[^beyer-2016][^beyer-2016--slo]\n\n[^beyer-2016]: Chapter 3.\n\n[^beyer-2016--slo]: Chapter 4.',
	],
	[
		'a note with a link and a title in it',
		'It failed.[^beyer-2016]\n\n[^beyer-2016]: *Reliability*, [chapter 3](https://example.org/3).',
	],
	['a note over two lines', 'It failed.[^beyer-2016]\n\n[^beyer-2016]: Chapter 3,\n    page 40.'],
	['a note in a table', '| Who |\n| --- |\n| Google[^beyer-2016] |\n\n[^beyer-2016]: Chapter 3.'],
	['a year in brackets', 'Beyer (2016) and the edition [2018] say so.'],
	['a square of brackets in code', 'Take `list[0]` and `[^a]`.'],
	// Headings
	['hashes at the end of a heading', '## Before you begin ##\n\nInvite five people.'],
	['a number and a question in a heading', '## 3. Who comes, and why?\n\nFive people.'],
	['two levels', '## Before\n\nText.\n\n### Who\n\nText.\n\n## After\n\nText.'],
	['a number behind a hash', 'Ticket\n#12 says why.'],
	['a line across the page', 'Invite five people.\n\n---\n\nThen begin.'],
	['a verdict in bold', '**Yes.**\n\nInvite five people.'],
	['a label in bold', '**Owner:** speaks first.\n\n**Engineer** – speaks next.'],
	['code in a heading', '## What `npm run check` says\n\nText.'],
	// Code
	[
		'Markdown in a block of code',
		'```md\n## Heading {#id}\n\n- [ ] **one\n| a | b |\n<br> [[x]] [a][nope]\n```',
	],
	['a block in a list', '1. Run:\n\n   ```sh\n   npm run build\n   ```\n\n2. Look.'],
	['a block in a block', '````md\n```sh\nls\n```\n````'],
	['a block by tildes', '~~~sh\nls\n~~~'],
	['a block in a quotation', '> ```sh\n> ls\n> ```'],
	['an empty block', '```sh\n```'],
	['curly quotation marks in prose to copy', '```text\nWe said “first” – and meant it.\n```'],
	['curly quotation marks in a comment', '```sql\nselect 1; -- mail “0”; don’t wait\n```'],
	['an option with two hyphens', 'Run `npm test --watch`, or `a – b`.'],
	['a merge conflict that is shown', '```text\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n```'],
	['a backtick in code', 'Type `` ` `` twice.'],
	// Bold, lists and the rest
	['bold in a word', 'The **un**likely case, *very* rare, ***both***.'],
	['italics by underscores', 'Read _Release It!_ first.'],
	['names with underscores inside', 'Set snake_case and SITE_URL there.'],
	['a product and a star of its own', 'Five * three, and a \\* that is escaped.'],
	['about', 'About ~5 minutes, or ~/bin on a disk.'],
	['a product with a proper sign', 'A team of 2 × 3 people, or *2* of 3.'],
	['two prices', 'It costs $5 today and $10 later, or US$20.'],
	['times of the day', 'From 10:30:00 to 11:00, ratio 3:4:5, see a::b.'],
	['a year inside a sentence', 'It was\nin 2024. That year was the first.'],
	['an escaped number', '2024\\. That was the year.'],
	['a list right below its sentence', 'Invite:\n- the owner\n- an engineer'],
	['a list within a list', '1. Invite:\n   - the owner\n   - an engineer\n2. Begin.'],
	['a list by ones', '1. Invite.\n1. Begin.'],
	['an item with two paragraphs', '- Invite.\n\n  Five people.\n\n- Begin.'],
	['a sentence that begins with a dash', 'He waited\n– and left.'],
	['a range at the beginning of a line', 'People:\n5–10 is best, 1.5 hours.'],
	['words for a to-do list', 'Her to-do list, and a todo of his.'],
	['a quotation', '> Invite five people.\n>\n> And begin.'],
	['a quotation in a quotation', '> He wrote:\n>\n> > Begin.'],
	['a break by a backslash', '1 Example Street\\\nLondon'],
	['a line that ends in one space', 'Invite five people. \nThen begin.'],
	['a character by name', 'Research &amp; development, 5&nbsp;% of it.'],
	['greater than, and arrows in code', 'Over > 200 ms, or `a -> b`.'],
	['an escaped angle bracket and braces', 'Under \\<200 ms, and \\{name\\} as such.'],
	['tags in code', 'Write `<br>` or `<details>` nowhere.'],
	['import within a sentence', 'Customs and\nimport duties rise.'],
];

test.each(nearMisses)('not told: %s', (_, written) => {
	expect(short(problemsIn(written), true)).toEqual([]);
});
