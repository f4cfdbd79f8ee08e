import { expect, test } from 'vitest';
import { advise } from '../engine/guide/advice.ts';
import { checkout, shop } from '../tests/fixtures/model.ts';
import { readJson, writeJson } from '../engine/record/json-record.ts';
import { readLink } from '../engine/record/link.ts';
import { noticesOf } from './notices.ts';
import * as words from './notice-words.ts';

const record = writeJson(advise(shop, checkout), {}, { date: '2026-11-23' }, 'schema.json');

test('a record of this edition that still gives the same order needs no word', () => {
	expect(noticesOf(shop, readJson(shop, record))).toEqual([]);
});

test('a record of another edition says so, and whether the order changed', () => {
	const older = record.replace(/"playbook": "[^"]*"/, '"playbook": "0.9"');
	expect(noticesOf(shop, readJson(shop, older))).toEqual([
		words.edition('0.9', shop.version),
		words.sameOrder,
	]);
});

test('what was ignored is said in full sentences with what it could have been', () => {
	const { ignored } = readLink(shop, '#job=fly&nonsense=1&end=x');
	const notices = noticesOf(shop, {
		answers: {},
		purpose: {},
		details: {},
		ranking: [],
		ignored,
	});
	expect(notices.join('\n')).toMatch(/“fly” is not an answer to “job”.* It could be: .+\./);
	expect(notices.join('\n')).toContain(words.ignored['unknown-question']('nonsense'));
});
