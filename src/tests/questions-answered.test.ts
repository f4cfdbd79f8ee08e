import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Each question of the page, and where it is answered. That the links lead somewhere is the checker’s to tell. */
const questions = [
	...readFileSync('content/start/questions-answered.mdx', 'utf8').matchAll(
		/^- \[(.*?)\]\((.*?)\)(.*)$/gm,
	),
].map(([, asked = '', target = '', answer = '']) => ({ asked, target, answer }));

test('at least sixty questions are listed, each once and with a short answer', () => {
	expect(questions.length).toBeGreaterThanOrEqual(60);
	expect(new Set(questions.map(({ asked }) => asked)).size).toBe(questions.length);
	expect(questions.filter(({ asked }) => !/^\p{Lu}.*\?$/u.test(asked))).toEqual([]);
	expect(questions.filter(({ answer }) => !/^ \p{Lu}.{1,60}\.$/u.test(answer))).toEqual([]);
});

test('no two questions are sent to the same place', () => {
	const targets = questions.map(({ target }) => target);
	expect(targets.filter((target, at) => targets.indexOf(target) !== at)).toEqual([]);
});
