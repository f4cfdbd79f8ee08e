import { expect, test } from 'vitest';
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
