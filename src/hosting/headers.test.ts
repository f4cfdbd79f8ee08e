import { expect, test } from 'vitest';
import { headersAt, headersFile } from './headers.ts';
import { nginxConfig } from './nginx.ts';

test.each([
	['practices/canary-release/', "frame-ancestors 'none'"],
	['', "frame-ancestors 'none'"],
	['embed/guide/', 'frame-ancestors *'],
])('/%s says who may frame it', (path, ancestors) => {
	const { 'Content-Security-Policy': policy = '', ...others } = headersAt(path);
	expect(policy.endsWith(ancestors)).toBe(true);
	expect(others).toMatchObject({
		'Cache-Control': 'no-cache',
		'X-Content-Type-Options': 'nosniff',
	});
});

test('what has a hash in its name is kept for a year, and what leads to it is not', () => {
	expect(headersAt('pagefind/index/en_1.pf_index')['Cache-Control']).toContain('immutable');
	expect(headersAt('pagefind/pagefind-entry.json')['Cache-Control']).toBe('no-cache');
});

test('what a frame without an origin asks for may be read by it, and nothing else', () => {
	for (const path of ['_astro/guide.1a2b.js', 'guide/model.json'])
		expect(headersAt(path)['Access-Control-Allow-Origin']).toBe('*');
	for (const path of ['', 'guide/', 'embed/guide/', 'index.json'])
		expect(headersAt(path)).not.toHaveProperty('Access-Control-Allow-Origin');
	expect(nginxConfig('/a.b/')).toContain('"~^/a\\.b/(?:_astro/|guide/model\\.json)" "*";');
});

test('an address that is no page is framed by nobody', () => {
	expect(headersAt('no/such/page/')).toMatchObject({ 'X-Frame-Options': 'DENY' });
});

test('both files hold the base', () => {
	expect(headersFile('/a.b/')).toContain('\n/a.b/embed/*\n  Content-Security-Policy: ');
	const conf = nginxConfig('/a.b/');
	expect(conf).toContain('include /srv/playbook/a.b/nginx-redirects.map;');
	expect(conf).toContain('"~^/a\\.b/embed/" "*";');
	expect(conf).toContain('error_page 404 /a.b/404.html;');
});
