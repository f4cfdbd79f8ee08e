import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contrast, papers } from './contrast.ts';
import { readSite, siteFile } from './read-site.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
mkdirSync(join(root, 'content'));

afterAll(() => rmSync(root, { recursive: true }));

function read(text: string) {
	writeFileSync(join(root, siteFile), text);
	return readSite(root);
}

test('an edition that says its number alone has the book’s own name, and anyone may frame it', () => {
	expect(read('version: "1.0"\n')).toMatchObject({
		version: '1.0',
		name: 'The Production Purpose Playbook',
		shortName: 'Production Purpose',
		frames: 'anyone',
	});
});

test('an edition says its own name, owner, colours, and who may frame it', () => {
	const edition = read(`version: "1.0-example"
name: What comes first at Example
short-name: First
logo: /logo.svg
contact: playbook@example.org
accent: { light: "#0b5345", dark: "#76d7c4" }
frames: [https://wiki.example.org, "https://*.intranet.example:8443"]
`);
	expect(edition).toMatchObject({
		version: '1.0-example',
		name: 'What comes first at Example',
		shortName: 'First',
		logo: '/logo.svg',
		contact: 'playbook@example.org',
		accent: { light: '#0b5345', dark: '#76d7c4' },
		frames: ['https://wiki.example.org', 'https://*.intranet.example:8443'],
	});
});

test('without its file an edition has no number', () => {
	expect(() => readSite(join(root, 'elsewhere'))).toThrow('`version` is missing');
});

describe('a mistake is told with its place and what to write', () => {
	test.each([
		['version: 1.0\n', /1:10 {2}front-matter {2}`version`: Write a version as `"1\.1"`/],
		['nmae: A\n', /site\.yaml:1:1 {2}unknown-key .*\n {2}Did you mean `name`\?/],
		['name: ""\n', /1:7 {2}front-matter {2}`name`: Write at least a word\./],
		['logo: logo.svg\n', /`logo`: Put the picture into `public\/`/],
		['contact: the platform team\n', /`contact`: Write an e-mail address, or/],
		['contact: http://example.org\n', /`contact`: Write an e-mail address, or/],
		['frames: everyone\n', /`frames`: Write `anyone`, `nobody`, or a list/],
		['frames: [https://wiki.example.org/page]\n', /`frames\.0`: Write an origin without a path/],
		['accent: { light: "#7c2d12" }\n', /`accent\.dark` is missing/],
		['accent: { light: red, dark: "#76d7c4" }\n', /`accent\.light`: Write a colour as `"#7c2d12"`/],
		[
			'accent: { light: "#ffcc00", dark: "#76d7c4" }\n',
			/`accent\.light`: #ffcc00 has a contrast of 1\.4 on this theme’s paper \(#fcf9f5\); words need 7\./,
		],
		['name: [unclosed\n', /yaml-syntax/],
	])('%j', (text, message) => {
		expect(() => read(text)).toThrow(message);
	});
});

test('contrast is counted as WCAG does', () => {
	expect(contrast('#000000', '#ffffff')).toBe(21);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	expect(contrast(papers.dark, papers.light)).toBeGreaterThan(15);
});
