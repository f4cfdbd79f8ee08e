import { expect, test } from 'vitest';
import { readYaml } from '../../guide/yaml.ts';
import { advise } from '../guide/advice.ts';
import { checkout, shop } from '../../tests/fixtures/model.ts';
import { diceFrom, type Dice } from '../../tests/fixtures/random.ts';
import type { Ignored } from './ignored.ts';
import { writeJson } from './json-record.ts';
import { writeLink } from './link.ts';
import { writeRecord } from './record.ts';
import { reopen } from './reopen.ts';

const purpose = { who: 'shoppers', what: 'pay', because: 'income', defeat: 'down' };
const details = {
	date: '2026-11-23',
	link: `https://example.org/guide/${writeLink(shop, checkout)}`,
};
const originals = [
	`https://example.org/guide/${writeLink(shop, checkout, purpose)}`,
	writeRecord(advise(shop, checkout), purpose, details),
	writeJson(advise(shop, checkout), purpose, details, 'https://example.org/schema.json'),
];
const poison = [
	'__proto__',
	'constructor',
	'toString',
	'<script>alert(1)</script>',
	'%E0%A4%A',
	'%',
	'"',
	"'",
	'\n',
	'---\n',
	'{',
	'}',
	'[',
	']',
	'&job=fly',
	'&__proto__=sell',
	'\n__proto__: { job: sell }\n',
	'\u0000',
	'\u202e',
	'\ud800',
	'\\',
	'x'.repeat(20_000),
	'v=99',
	'not-sure',
	',,,,',
	'{{{{',
	'====',
	'\n\n',
	'  ',
	': ',
	'🦄',
];

/** What the checkout would have to look like for nothing to be lost. */
const whole = reopen(shop, originals[0] ?? '', readYaml).opened[0];

function damage(text: string, dice: Dice): string {
	const at = dice(text.length);
	const to = at + dice(20);
	const drop = poison[dice(poison.length)] ?? '';
	return (
		[
			() => text.slice(0, at),
			() => text.slice(at),
			() => text.slice(0, at) + drop + text.slice(at),
			() => text.slice(0, at) + drop + text.slice(to),
			() => text.slice(0, at) + text.slice(to),
			() => text.replaceAll('sell', drop),
			() => text.replaceAll('job', drop),
			() => Array.from({ length: dice(40) }, () => poison[dice(poison.length)]).join(''),
		][dice(8)]?.() ?? ''
	);
}

test('2,000 damaged links and records never throw, and whatever they lose is told', () => {
	const dice = diceFrom(6);
	const rules = new Set<Ignored['rule']>();
	for (let round = 0; round < 2000; round += 1) {
		const original = originals[round % originals.length] ?? '';
		const text = damage(original, dice);
		const before = process.cpuUsage();
		const { answers, ignored } = reopen(shop, text, readYaml).opened[0];
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
		expect(
			Object.keys(answers).every((id) => shop.questions.some((question) => question.id === id)),
		).toBe(true);
		expect(ignored.length).toBeLessThanOrEqual(31);
		for (const entry of ignored) {
			rules.add(entry.rule);
			expect(`${entry.at} ${entry.value ?? ''}`).toMatch(/^[^\p{Cc}\u202e]{0,130}$/u);
		}
		const isLess = Object.keys(whole.answers).some((id) => !(id in answers));
		// An address without a fragment, or nothing at all, is how everyone starts.
		const isBlank = /^[^#]*:\/\/[^#]*#?$|^#?$/.test(text.trim());
		if (isLess && !isBlank) expect(ignored, text).not.toEqual([]);
	}
	expect(rules.size).toBeGreaterThan(9);
	expect(({} as Record<string, unknown>)['job']).toBeUndefined();
}, 60_000);

test('values that cannot be written out are told as wrong, in JSON and in front matter', () => {
	const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`;
	for (const text of [
		'{"status":{"toString":1,"valueOf":1},"answers":{}}',
		`{"status":${deep},"answers":{}}`,
		'---\nstatus: {toString: x, valueOf: y}\nanswers: {}\n---\n',
	])
		expect(() => reopen(shop, text, readYaml)).not.toThrow();
});
