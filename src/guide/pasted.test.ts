import { expect, test } from 'vitest';
import { namesIn } from './pasted.ts';

const a = 'https://example.org/guide/#v=1.1&job=sell&end=abc';
const b = 'https://example.org/guide/#v=1.1&job=count&end=xyz';

test.each([
	[`Ada: ${a}`, 'Ada'],
	[`* Ada Lovelace – ${a}`, 'Ada Lovelace'],
	[`2. Ada <${a}>`, 'Ada'],
	[`[10:32] Ada: ${a}`, 'Ada'],
	[`Ada  10:32 AM\n${a}`, 'Ada'],
	[`Ada\n\n${a}`, ''],
	[a, ''],
	['#v=1.1&job=sell&end=abc', ''],
	[`Zoë 👩‍💻 O’Neill: ${a}`, 'Zoë 👩‍💻 O’Neill'],
])('%j is from %j', (text, name) => {
	expect(namesIn(text)).toEqual([name]);
});

test('many lines are many people, however they are mixed', () => {
	expect(
		namesIn(`Hi all\n\nAda: ${a}\r\nEmil 10:40\nBob: ${b}\nsee you\n${a}\nFay: ${a} Dan: ${b}`),
	).toEqual(['Ada', 'Bob', 'see you', 'Fay', 'Dan']);
});

test.each(['', 'Dear all', 'Ticket #12', '---\nanswers: {}\n---\n'])('%j names nobody', (text) => {
	expect(namesIn(text)).toEqual([]);
});
