import { expect, test } from 'vitest';
import { redirectLists, redirectPage, redirectsOf } from './redirects.ts';

const home = 'https://example.org/book/';
/** A book of one page, `/rain/`, with the given former addresses. */
const bookWith = (...formerly: string[]) => ({
	home,
	pages: [
		{
			title: 'Rain & wind',
			address: `${home}rain/`,
			formerly: formerly.map((path) => home + path),
		},
	],
});

test('an old address gets a page of its own, which works below any base', () => {
	const [redirect] = redirectsOf(bookWith('weather/wet/'));
	const html = redirect ? redirectPage(redirect, 'en-GB') : '';
	expect(html).toContain('content="0; url=../../rain/"');
	expect(html).toContain('<a href="../../rain/">Rain &amp; wind</a>');
	expect(html).toContain('src="../../moved.js"');
});

test('hosts get a rule for it, with and without the slash at its end', () => {
	expect(redirectLists(redirectsOf(bookWith('wet/')), '/book/')).toEqual({
		netlify: '/book/wet/ /book/rain/ 301\n/book/wet /book/rain/ 301\n',
		nginx: '"/book/wet/" "/book/rain/";\n"/book/wet" "/book/rain/";\n',
	});
});

test('without old addresses the lists of the hosts are empty, so that they can be included', () => {
	expect(redirectLists(redirectsOf(bookWith()), '/')).toEqual({ netlify: '', nginx: '' });
});

test.each([
	[['rain/'], `${home}rain/ is taken by ${home}rain/; it cannot lead to`],
	[['wet/', 'wet/'], `${home}wet/ is taken by ${home}rain/; it cannot lead to`],
	[['a$b/'], 'must be letters, digits'],
	[['wet/*/'], 'must be letters, digits'],
])('the old addresses %o are refused', (formerly, message) => {
	expect(() => redirectsOf(bookWith(...formerly))).toThrow(message);
});
