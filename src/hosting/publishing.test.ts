import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { forgotten } from './publishing.ts';

const owner = { contact: 'playbook@example.org' };

test('a build without an address says that what others copy names this machine', () => {
	expect(forgotten(undefined, owner)).toEqual([expect.stringContaining('SITE_URL is not set')]);
	expect(forgotten('', {})).toHaveLength(1);
});

test('a site that is published without an owner is told so', () => {
	expect(forgotten('https://example.org', {})).toEqual([
		expect.stringContaining('has no `contact`'),
	]);
});

test('a site with both is not', () => {
	expect(forgotten('https://example.org', owner)).toEqual([]);
});

test('the workflow for GitHub Pages is YAML that builds for its address, exports and publishes what was built', () => {
	const text = readFileSync('public/hosting/github-pages.yml', 'utf8');
	const { on, permissions, jobs } = parse(text) as {
		on: object;
		permissions: object;
		jobs: { publish: { steps: Record<string, unknown>[] } };
	};
	const { steps } = jobs.publish;
	expect(Object.keys(on)).toEqual(['push', 'workflow_dispatch']);
	expect(permissions).toMatchObject({ pages: 'write', 'id-token': 'write' });
	expect(steps.every(({ uses, run }) => /^actions\/[\w-]+@v\d+$/.test(`${uses}`) !== !!run)).toBe(
		true,
	);
	const build = steps.findIndex(({ run }) => run === 'npm run build && npm run export');
	expect(steps[build]).toMatchObject({
		env: { SITE_URL: expect.any(String), BASE_PATH: expect.stringMatching(/\/$/) },
	});
	expect(steps.findIndex(({ id }) => id === 'pages')).toBeLessThan(build);
	expect(steps[build + 1]).toMatchObject({ with: { path: 'dist' } });
});
