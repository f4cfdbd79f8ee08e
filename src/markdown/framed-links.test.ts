import { expect, test } from 'vitest';
import { framedLinks } from './framed-links.ts';

test('links to elsewhere open in place of the host page, links within stay in the frame', () => {
	expect(framedLinks('<p><a href="/a/">one</a> <a href="#b">two</a> <a id="c">three</a></p>')).toBe(
		'<p><a href="/a/" target="_top">one</a> <a href="#b">two</a> <a id="c">three</a></p>',
	);
});

test('drawings and scripts stay as they are', () => {
	const html =
		'<svg viewBox="0 0 1 1"><a href="#b"><rect width="1"></rect></a></svg><script type="module" src="/x.js"></script>';
	expect(framedLinks(html)).toBe(html);
});
