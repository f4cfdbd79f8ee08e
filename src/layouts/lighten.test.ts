import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { lighten as lightenHead } from './lighten.ts';

/** A whole page with its head made lighter. */
function lighten(html: string): string {
	const at = html.indexOf('<body');
	return lightenHead(html.slice(0, at), () => html.slice(at)) + html.slice(at);
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (styles: readonly string[], named: readonly string[]) =>
	[
		`<html><head><style>${styles[0]}</style><script>first()</script>`,
		`<meta http-equiv="content-security-policy" content="default-src 'self';script-src 'self' ${hashOf('first()')} ${hashOf('elsewhere()')}; style-src 'self' ${named.map(hashOf).join(' ')};">`,
		`<style>${styles[1]}</style></head><body><style>not mine</style></body></html>`,
	].join('');

test('a page has one element of styles, and its policy names only what stands in it', () => {
	const styles = ['@layer a,b;', '@layer b{p{color:red}}'];

	expect(lighten(page(styles, [...styles, 'i{}']))).toBe(
		[
			'<html><head><script>first()</script>',
			`<meta http-equiv="content-security-policy" content="default-src 'self';script-src 'self' ${hashOf('first()')}; style-src 'self' ${hashOf(styles.join(''))};">`,
			`<style>${styles.join('')}</style></head><body><style>not mine</style></body></html>`,
		].join(''),
	);
});

test('a style that the policy did not name gets no name', () => {
	const html = page(['p{}', 'i{}'], ['p{}']);

	expect(lighten(html)).toBe(html);
});

test('a page without a policy stays as it is', () => {
	expect(lighten('<html><head></head><body></body></html>')).toBe(
		'<html><head></head><body></body></html>',
	);
});
