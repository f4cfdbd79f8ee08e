import { expect, test } from 'vitest';
import { addressOf, below, readFileLink } from './addresses.ts';

test('an address ends in a slash, as static hosts expect', () => {
	expect(addressOf('case-studies', 'checkout-page')).toBe('/case-studies/checkout-page/');
});

test.each([
	['/', '/practices/'],
	['/handbook', '/handbook/practices/'],
	['/handbook/', '/handbook/practices/'],
])('below the base %s', (base, expected) => {
	expect(below(base, '/practices/')).toBe(expected);
});

test.each([
	['../practices/canary-release.mdx#what-it-costs', 'practices', 'canary-release', 'what-it-costs'],
	['./relatives.mdx', 'principle', 'relatives', ''],
	['relatives.mdx', 'principle', 'relatives', ''],
])('the file link %s is read from a chapter', (url, kind, id, fragment) => {
	expect(readFileLink(url, 'principle')).toEqual({ kind, id, fragment });
});

test.each([
	'https://example.org/x.mdx',
	'../sources/kohavi-2013.yaml',
	'../../README.md',
	'#here',
	'../nowhere/x.mdx',
])('%s is no link to a file of the book', (url) => {
	expect(readFileLink(url, 'principle')).toBeUndefined();
});
