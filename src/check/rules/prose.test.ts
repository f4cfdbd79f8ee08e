import { expect, test } from 'vitest';
import { bookOf, short } from '../../tests/fixtures/book-of.ts';
import { findProseProblems } from './prose.ts';

/** The body begins in line 4. */
function check(body: string) {
	return short(findProseProblems(bookOf({ 'practices/a.mdx': `---\ntitle: A\n---\n${body}` })));
}

/** A sentence of so many words. */
function sentence(words: number) {
	return `Now ${'so '.repeat(words - 1).replaceAll('so so', 'so it')}`.trim() + '.';
}

test('a plain page is left alone', () => {
	expect(check('If the page is down for a minute, orders stop. Say who wakes up.')).toEqual([]);
});

test('a page half of whose sentences have more than twenty words is told, at the longest', () => {
	const [short, long, longest] = [sentence(5), sentence(21), sentence(30)];
	expect(check(`${long} ${longest}\n\n${short}`)).toEqual([`4:${long.length + 2} long-sentences`]);
	expect(check(`${long} ${short} ${short}`)).toEqual([]);
	expect(check(`${sentence(20)} ${longest} ${sentence(19)}`)).toEqual([]);
});

test('headings, labels and tables count as no sentences', () => {
	const long = sentence(25);
	expect(check(`## Ask\n\n- On Monday\n- On Tuesday\n\n${long}`)).toEqual(['9:1 long-sentences']);
	expect(check(`| ${long} | ${long} |\n| --- | --- |\n| ${long} | ${long} |`)).toEqual([]);
});

test.each([
	['filler', 'We test in order to sleep.', '4:9 filler'],
	['filler across a line', 'We test in\norder to sleep.', '4:9 filler'],
	['filler with a straight apostrophe', "In today's fast world we ship.", '4:1 filler'],
	['a journey', 'Their journey ends at the till.', '4:7 filler'],
	['an American word', 'Its behavior is odd.', '4:5 american-spelling'],
	['an American word in a list', '- One\n- The color', '5:7 american-spelling'],
	['a word that stands twice', 'It is is down.', '4:4 repeated-word'],
	['a word that stands twice across a line', 'It is\nis down.', '4:4 repeated-word'],
	['an exclamation mark', 'Ship it! Then sleep.', '4:8 exclamation-mark'],
	['a long quotation', `He said “${sentence(26)}” and left. Yes. No.`, '4:9 long-quotation'],
])('%s is told', (_, body, expected) => {
	expect(check(body)).toEqual([expected]);
});

test.each([
	['a standard term', 'Watch one critical user journey.'],
	['a name with its own spelling', 'It was run by the Center for Medicare.'],
	['code', 'The key `color` and\n\n```text\nbehavior! in order to\n```'],
	['a footnote', 'Down.[^a]\n\n[^a]: In order to organize the the color!'],
	['a title in italics', 'See *The Labor Behind Color*.'],
	['what somebody said', 'He said “it is crucial that we organize!” and left.'],
	['a quotation that is short enough', `He said “${sentence(25)}” and left. Yes. No.`],
	['two short quotations in one sentence', `“${sentence(20)}” Or “${sentence(20)}” Yes. No. So.`],
	['words on both sides of a quotation', 'It goes “in” order to be.'],
	['a word that may stand twice', 'It is what they had had before.'],
	['a part of a longer word', 'An overjourneyed and unrobust one.'],
])('%s is left alone', (_, body) => {
	expect(check(body)).toEqual([]);
});

test('words in italics that are no title are read', () => {
	expect(check('Ask: *what is its behavior today?*')).toEqual(['4:19 american-spelling']);
});

test('bold inside sentences shouts when it is done often; labels do not', () => {
	const shout = 'This is **loud** here.\n\n';
	const label = '- **Yes** — it is. [A](#a)\n';
	expect(check(shout.repeat(3) + label.repeat(9))).toEqual([]);
	expect(check(shout.repeat(4))).toEqual(['10:9 shouting']);
});

test('front matter, tensions and the glossary are read, each value at its place', () => {
	const problems = findProseProblems(
		bookOf({
			'practices/a.mdx': '---\ntitle: The robust way\nserves: [color]\nwhen:\n  - Ship it!\n---\n',
			'tensions/t.yaml': 'when: { stage: unproven }\nsays: They favor speed.\nask: Why?\n',
			'glossary/g.yaml': 'term: x\ndefinition: It is very large.\n',
			'sources/s.yaml': 'title: Labor and Color in order to organize!\n',
		}),
	);
	expect(short(problems, true)).toEqual([
		'practices/a.mdx:2:8 filler',
		'practices/a.mdx:5:5 exclamation-mark',
		'tensions/t.yaml:2:7 american-spelling',
		'glossary/g.yaml:2:13 filler',
	]);
});

test('the message says what to write', () => {
	const [problem] = findProseProblems(
		bookOf({ 'practices/a.mdx': '---\ntitle: A\n---\nThe neighboring center.' }),
	);
	expect(problem).toMatchObject({
		message: '“neighboring” is American spelling; this book is written in British.',
		advice: 'Write “neighbouring”.',
	});
});
