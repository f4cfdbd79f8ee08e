import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules, headersOf } from './header-rules.ts';
import { writeHosting } from './hosting.ts';
import { policyOf } from './policy.ts';

const page = (hash: string) =>
	`<meta http-equiv="content-security-policy" content="default-src &#39;self&#39;; script-src 'self' 'sha256-s='; style-src 'self' 'sha256-${hash}='">`;

let dist: string;

beforeAll(async () => {
	dist = await mkdtemp(join(tmpdir(), 'hosting-'));
	await writeFile(join(dist, 'index.html'), page('one'));
	await writeFile(join(dist, '404.html'), page('two'));
	await writeFile(join(dist, 'old.html'), '<meta http-equiv="refresh" content="0; url=new/">');
	await writeFile(join(dist, 'index.json'), JSON.stringify({ home: 'https://example.org/a.b/' }));
	await writeHosting(dist, { embed: 'https://wiki.example.org', elsewhere: "'none'" });
});

afterAll(() => rm(dist, { recursive: true }));

const read = (name: string) => readFile(join(dist, name), 'utf8');

test('one policy lists what all pages name', () => {
	const policy = policyOf(dist);
	expect([...(policy.get('style-src') ?? [])]).toEqual([
		"'self'",
		"'sha256-two='",
		"'sha256-one='",
	]);
	expect([...(policy.get('default-src') ?? [])]).toEqual(["'self'"]);
});

test('a page without a policy stops the build', async () => {
	const other = await mkdtemp(join(tmpdir(), 'hosting-'));
	await writeFile(join(other, 'index.html'), '<title>No policy</title>');
	expect(() => policyOf(other)).toThrow('index.html has no content security policy.');
	await rm(other, { recursive: true });
});

describe('the files hold the base and who may frame', () => {
	test('nginx', async () => {
		const conf = await read('hosting/nginx.conf');
		expect(conf).toContain('include /srv/playbook/a.b/nginx-redirects.map;');
		expect(conf).toContain('"~^/a\\.b/embed/" "https://wiki.example.org";');
		expect(conf).toContain('error_page 404 /a.b/404.html;');
		expect(conf).toContain('frame-ancestors $playbook_ancestors"');
		expect(conf).toContain(`"~(?:/|/index\\.html)$" '"/a.b/speculation-rules.json"';`);
	});

	test('what has a hash in its name is kept, in every part of the search index', async () => {
		const rules = headerRules(await read('_headers'));
		const kept = (path: string) => headersOf(rules, `/a.b/${path}`).get('Cache-Control');
		const pattern = /"~(\^\/a\\\.b[^"]*pagefind[^"]*)"/.exec(await read('hosting/nginx.conf'))?.[1];
		for (const part of ['', 'part-1/']) {
			const hashed = `pagefind/${part}index/en_1.pf_index`;
			const entry = `pagefind/${part}pagefind-entry.json`;
			expect(kept(hashed), hashed).toContain('immutable');
			expect(kept(entry), entry).toBeUndefined();
			expect(`/a.b/${hashed}`).toMatch(new RegExp(pattern ?? '$^'));
			expect(`/a.b/${entry}`).not.toMatch(new RegExp(pattern ?? ''));
		}
	});

	test('Netlify and Cloudflare', async () => {
		const rules = (await read('_headers')).split('\n\n');
		const embed = rules.find((rule) => rule.startsWith('/a.b/embed/*'));
		expect(embed).toContain('frame-ancestors https://wiki.example.org');
		expect(rules.find((rule) => rule.startsWith('/a.b/\n'))).toContain("frame-ancestors 'none'");
		expect(rules[0]).not.toContain('Content-Security-Policy');
		const ahead = 'Speculation-Rules: "/a.b/speculation-rules.json"';
		expect(rules.find((rule) => rule.startsWith('/a.b/\n'))).toContain(ahead);
		expect(embed).not.toContain('Speculation-Rules');
	});

	test('the rules by which pages are fetched ahead', async () => {
		const { prefetch } = JSON.parse(await read('speculation-rules.json'));
		expect(prefetch[0].where.and[0]).toEqual({ href_matches: ['/a.b/', '/a.b/*/'] });
		expect(prefetch[0].eagerness).toBe('moderate');
	});

	test('a container', async () => {
		expect(await read('hosting/Containerfile')).toContain('COPY . /srv/playbook/a.b/');
	});
});
