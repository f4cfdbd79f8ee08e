import { expect, test } from 'vitest';
import { advise } from '../guide/advice.ts';
import { checkout, shop } from '../../tests/fixtures/model.ts';
import { readJson, writeJson } from './json-record.ts';
import { recordSchema } from './record-schema.ts';

const schema = 'https://example.org/record.schema.json';
const purpose = { who: 'shoppers', what: 'pay', because: '"orders"\n\u2028', defeat: 'down' };
const details = {
	date: '2026-11-23',
	since: '2026-03-02',
	link: 'https://example.org/',
	version: '1.0',
	status: 'accepted',
	decisionMakers: ['Ada'],
	software: 'Checkout',
	dissent: ['Emil answered Outage otherwise.'],
	notes: { slice: 'x' },
};

test('JSON opens again exactly and is written again byte by byte', () => {
	const text = writeJson(advise(shop, checkout), purpose, details, schema);
	const back = readJson(shop, text);
	expect(back).toMatchObject({ answers: checkout, purpose, details, ignored: [] });
	expect(writeJson(advise(shop, back.answers), back.purpose, back.details, schema)).toBe(text);
});

test('a key that stands twice is told, wherever it stands', () => {
	const text = writeJson(advise(shop, checkout), purpose, { notes: { slice: '"job": 1' } }, schema);
	expect(readJson(shop, text).ignored).toEqual([]);
	const twice = text.replace('"answers": {', '"answers": {"\\u006aob": "count",');
	expect(readJson(shop, twice).ignored).toContainEqual({ rule: 'duplicate-key', at: 'job' });
	const other = text.replace('"answers"', '"status": "a", "status": "b", "answers"');
	expect(readJson(shop, other).ignored).toContainEqual({ rule: 'duplicate-key', at: 'status' });
});

test('it names its schema, and the schema names all it can hold', () => {
	const data = JSON.parse(writeJson(advise(shop, checkout), purpose, details, schema)) as Record<
		string,
		unknown
	>;
	expect(data['$schema']).toBe(schema);
	expect(Object.keys(data).toSorted()).toEqual(Object.keys(recordSchema.properties).toSorted());
});

test.each([
	['{', ['not-a-record']],
	['[]', ['not-a-record']],
	['null', ['not-a-record']],
	[
		'{"answers": {"__proto__": {"job": "sell"}, "job": {"toString": 1}}}',
		['unknown-question', 'not-an-answer'],
	],
	['{"answers": {}, "__proto__": {"polluted": true}}', ['unknown-key']],
	[
		'{"answers": {}, "date": "tomorrow", "link": 3, "status": {}}',
		['wrong-value', 'wrong-value', 'wrong-value'],
	],
	[`{"answers": ${'['.repeat(60_000)}`, ['not-a-record']],
	[' '.repeat(64_001), ['too-long']],
])('%.70s is told as %o', (text, rules) => {
	expect(readJson(shop, text).ignored.map(({ rule }) => rule)).toEqual(rules);
	expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
