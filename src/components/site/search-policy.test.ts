import { expect, test } from 'vitest';
import { isFoundMarkup } from './search-policy.ts';

test.each([
	'',
	'&nbsp;',
	'<li class="pf-result" aria-hidden="true">\n <div class="pf-skeleton pf-skeleton-image"></div>\n</li>',
	'<p class="pf-result-title"><a class="pf-result-link" href="/sources/">Sources</a></p>',
	'<a href="https://wiki.example/handbook/practices/canary-release/#what-it-costs">Canary</a>',
	'<p class="pf-result-excerpt">a <mark>release</mark> over seven days, 3 &lt; 4</p>',
])('%j is what the search writes', (text) => {
	expect(isFoundMarkup(text)).toBe(true);
});

test.each([
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<p onclick="alert(1)">',
	'<a href="javascript:alert(1)">',
	'<a href="&#106;avascript:alert(1)">',
	'<a href=" javascript:alert(1)">',
	'<a href="/" onfocus="alert(1)" autofocus>',
	'<mark style="color:red">',
	'<<p>script>alert(1)</script>',
	'<p class="x"<script>',
	'<svg><a href="/">',
	'<!-- -->',
	'<P class="x">',
	`<p>${'x'.repeat(50_000)}</p>`,
	// A pattern that goes back and forth would not end with these.
	'<p class="'.repeat(5_000),
	'<a href="/'.repeat(5_000),
])('%j is not', (text) => {
	expect(isFoundMarkup(text)).toBe(false);
});
