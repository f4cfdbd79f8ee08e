import { expect, test } from 'vitest';
import { readYaml } from '../../guide/yaml.ts';
import { advise } from '../guide/advice.ts';
import { checkout, shop } from '../../tests/fixtures/model.ts';
import { writeJson } from './json-record.ts';
import { writeLink } from './link.ts';
import { writeRecord } from './record.ts';
import { reopen } from './reopen.ts';
import { holdsAnything } from './saved-advice.ts';

const advice = advise(shop, checkout);
const open = (text: string) => reopen(shop, text, readYaml).opened[0];

test.each([
	['a link', `https://example.org/guide/${writeLink(shop, checkout)}`],
	['a fragment', `  ${writeLink(shop, checkout)}\n`],
	['a Markdown record', `\n${writeRecord(advice, {}, {})}`],
	['a JSON record', writeJson(advice, {}, {}, 'https://example.org/')],
])('%s opens with its answers', (_, text) => {
	expect(open(text)).toMatchObject({
		answers: checkout,
		details: { version: '1.0' },
		ignored: [],
	});
});

test('a letter is not a record, and that is said', () => {
	expect(open('Dear all,\nhere it is.').ignored).toMatchObject([{ rule: 'not-a-record' }]);
});

test.each([
	['nothing at all', '', false],
	['an address without answers', 'https://example.org/guide/', false],
	['a letter', 'Dear all,\nhere it is.', false],
	['a link of which nothing is known here', '#color=red&end=1', false],
	['a record without answers', writeRecord(advise(shop, {}), {}, {}), false],
	['one answer', '#job=sell', true],
	['a purpose', writeLink(shop, {}, { what: 'pay' }), true],
	['a note', writeRecord(advise(shop, {}), {}, { notes: { slice: 'one page' } }), true],
])('%s: %#', (_, text, holds) => {
	expect(holdsAnything(open(text))).toBe(holds);
});
