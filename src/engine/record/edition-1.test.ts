import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realModel as model } from '../../tests/fixtures/real-book.ts';
import { readYaml } from '../../guide/yaml.ts';
import { byId } from '../guide/read-answers.ts';
import { chosenOf } from '../guide/answers.ts';
import { reopen } from './reopen.ts';

interface Kept {
	readonly form: string;
	readonly answers: Readonly<Record<string, string | readonly string[]>>;
	readonly text: string;
}

/** Links, records and JSON that editions 1.0 and 1.1 wrote, with what was answered. */
const kept = JSON.parse(readFileSync('src/tests/fixtures/edition-1.json', 'utf8')) as Kept[];

test('there are enough of them, in every form', () => {
	expect(kept.length).toBeGreaterThanOrEqual(50);
	expect(new Set(kept.map(({ form }) => form))).toEqual(new Set(['link', 'record', 'json']));
});

test.each(kept.map((each, at) => [`${at} (${each.form})`, each] as const))(
	'%s: each answer is read, or told as asked differently now',
	(_, { answers, text }) => {
		const [opened] = reopen(model, text, readYaml).opened;
		expect(opened.ignored.filter(({ rule }) => rule !== 'asked-anew')).toEqual([]);
		for (const [id, answer] of Object.entries(answers)) {
			const question = byId(model.questions, id)!;
			const given = opened.answers[id];
			if (answer === 'not-sure') {
				expect(given).toEqual({ kind: 'not-sure' });
				continue;
			}
			const old = [answer].flat();
			const meant = old.filter((option) => !question.noneFormerly?.includes(option));
			expect(chosenOf(opened.answers, id).toSorted()).toEqual(
				meant.map((option) => byId(question.options, option)!.id).toSorted(),
			);
			for (const option of meant) {
				const { since } = byId(question.options, option)!;
				const told = opened.ignored.some(({ at, value }) => at === id && value === option);
				expect(told).toBe(since !== undefined);
			}
		}
	},
);

test('the words of the purpose are read as before, under the key that a question has now', () => {
	const [first] = kept;
	expect(reopen(model, first!.text, readYaml).opened[0].purpose.defeat).toMatch(/the data is gone/);
});
