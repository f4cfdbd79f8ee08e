import { expect, test } from 'vitest';
import { choose, give, notSure } from '../guide/answers.ts';
import { answered, checkout, shop } from '../../tests/fixtures/model.ts';
import type { Model } from '../guide/model.ts';
import { linkLimit, readLink, writeLink } from './link.ts';
import { purposeLimit } from '../guide/purpose.ts';

const rulesIn = (text: string) => readLink(shop, text).ignored.map(({ rule }) => rule);
/** What is told beside that somebody wrote the link by hand. */
const rulesBeside = (text: string) => rulesIn(text).filter((rule) => rule !== 'cut-short');

test('a link can be read by a person', () => {
	expect(writeLink(shop, give(checkout, 'outage', notSure))).toBe(
		'#v=1.0&job=sell&outage=not-sure&wrong=repairable&duties=audited&feedback=live&end=976tg8',
	);
});

test('several duties, and none', () => {
	expect(writeLink(shop, answered({ duties: ['audited', 'regulated'] }))).toMatch(
		/^#v=1\.0&duties=audited,regulated&end=\w+$/,
	);
	expect(writeLink(shop, answered({ duties: [] }))).toMatch(/^#v=1\.0&duties=none&end=/);
	expect(readLink(shop, '#duties=none').answers).toEqual(answered({ duties: [] }));
});

test('the purpose goes into it only when it is given, and comes back as it was', () => {
	const purpose = {
		who: 'shoppers (all)',
		what: 'pay & leave\nquickly',
		because: '100 % of income = orders',
		defeat: '“down” \u202e!',
	};
	const link = writeLink(shop, checkout, purpose);
	expect(link).not.toMatch(/[\s()!*'“]/);
	expect(readLink(shop, link)).toEqual({
		answers: checkout,
		purpose,
		details: { version: '1.0' },
		ranking: [],
		ignored: [],
	});
	expect(writeLink(shop, checkout)).not.toContain('for=');
});

test('the longest purpose still makes a link that can be read', () => {
	const long = '界'.repeat(purposeLimit);
	const link = writeLink(shop, checkout, { who: long, what: long, because: long, defeat: long });
	expect(link.length).toBeLessThan(linkLimit);
	expect(readLink(shop, link)).toMatchObject({ purpose: { defeat: long }, ignored: [] });
});

test('a whole address is read from its fragment on', () => {
	const address = `https://example.org/guide/?x=1${writeLink(shop, checkout)}`;
	expect(readLink(shop, address)).toMatchObject({ answers: checkout, ignored: [] });
	expect(readLink(shop, 'https://example.org/guide/')).toMatchObject({ answers: {}, ignored: [] });
});

test.each([
	['', []],
	['#job=sel', ['unknown-option']],
	['#job=sell&job=count', ['duplicate-key']],
	['#outage=shrug&downtime=severe', ['duplicate-key']],
	['#v=1&v=2&for=a&for=b', ['duplicate-key', 'duplicate-key']],
	['#job=%E0%A4%A', ['broken-escape']],
	['#job&=', ['broken-line', 'broken-line']],
	['#v=<script>', ['wrong-value']],
	['#__proto__=sell&constructor=sell', ['unknown-question', 'unknown-question']],
	['#job=sell,count', ['unknown-option']],
	[`#for=${'a'.repeat(300)}`, ['shortened']],
	[`#job=${'a'.repeat(linkLimit)}`, ['too-long']],
])('%s is told as %o', (text, rules) => {
	expect(rulesBeside(text)).toEqual(rules);
});

test('a link of an earlier edition, with its names, still lands', () => {
	const earlier = JSON.parse(
		JSON.stringify(shop).replaceAll('"sell"', '"trade"').replaceAll('"outage"', '"downtime"'),
	) as Model;
	const link = writeLink(earlier, answered({ job: 'trade', downtime: 'severe' }, earlier));
	expect(link).toContain('job=trade&downtime=severe');
	expect(readLink(shop, link)).toMatchObject({
		answers: answered({ job: 'sell', outage: 'severe' }),
		ignored: [],
	});
});

test('words that are no link are not told as one that was cut', () => {
	expect(rulesIn('hello there')).toEqual(['broken-line']);
	expect(rulesIn('job=sell')).toEqual(['cut-short']);
});

test('wherever a link is cut, that is told', () => {
	const link = writeLink(shop, checkout);
	for (let length = 2; length < link.length; length += 1) {
		expect(
			rulesIn(link.slice(0, length)).some((rule) => rule === 'cut-short' || rule === 'altered'),
		).toBe(true);
	}
});

test('a link in which an answer was exchanged opens, and that is told', () => {
	const link = writeLink(shop, checkout).replace('job=sell', 'job=count');
	expect(readLink(shop, link)).toMatchObject({
		answers: give(checkout, 'job', choose('count')),
		ignored: [{ rule: 'altered' }],
	});
});

test('other escapes and a bracket at the end are no change', () => {
	const link = writeLink(shop, answered({ duties: ['audited', 'regulated'] }), { who: 'a b' });
	expect(rulesIn(`${link.replace(',', '%2C').replace('%20', ' ')}).`)).toEqual([]);
});
