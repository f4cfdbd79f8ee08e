import { expect, test } from 'vitest';
import { advise } from './advice.ts';
import { checkout, shop } from './fixtures.ts';
import { writeJson } from './json-record.ts';
import { writeLink } from './link.ts';
import { writeRecord } from './record.ts';
import { reopen } from './reopen.ts';

const advice = advise(shop, checkout);

test.each([
	['a link', `https://example.org/guide/${writeLink(shop, checkout)}`],
	['a fragment', `  ${writeLink(shop, checkout)}\n`],
	['a Markdown record', `\n${writeRecord(advice, {}, {})}`],
	['a JSON record', writeJson(advice, {}, {}, 'https://example.org/')],
])('%s opens with its answers', (_, text) => {
	expect(reopen(shop, text)).toMatchObject({
		answers: checkout,
		details: { version: '1.0' },
		ignored: [],
	});
});

test('a letter is not a record, and that is said', () => {
	expect(reopen(shop, 'Dear all,\nhere it is.').ignored).toMatchObject([{ rule: 'not-a-record' }]);
});
