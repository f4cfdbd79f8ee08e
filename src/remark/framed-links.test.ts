import { expect, test } from 'vitest';
import { framedLinks } from './framed-links.ts';

test('links to elsewhere open in place of the host page, links within stay in the frame', () => {
	expect(framedLinks('<p><a href="/a/">one</a> <a href="#b">two</a> <a id="c">three</a></p>')).toBe(
		'<p><a target="_top" href="/a/">one</a> <a href="#b">two</a> <a id="c">three</a></p>',
	);
});

test('an attribute may hold what looks like the end of the link, or like an address', () => {
	expect(framedLinks('<a aria-label="More > less, href=&quot;#&quot;" href="/a/">one</a>')).toBe(
		'<a target="_top" aria-label="More > less, href=&quot;#&quot;" href="/a/">one</a>',
	);
});

test('drawings, scripts and comments stay as they are', () => {
	const html =
		'<svg viewBox="0 0 1 1"><a href="#b"><rect width="1"></rect></a></svg><script type="application/json">["<a href=\\"/x/\\">"]</script><!-- <a href="/y/"> --><abbr href="/z/">z</abbr>';
	expect(framedLinks(html)).toBe(html);
});
