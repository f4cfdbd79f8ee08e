import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { policyFaults } from '../tests/gates/policy.ts';
import { narrowPolicy } from './policy.ts';

const narrowed = (html: string) => narrowPolicy(html, fromHtml(html));
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a policy keeps the hashes of what stands on its page, and loses the others', () => {
	const policyOf = (scripts: string, styles: string) =>
		`base-uri 'none';object-src 'none';form-action 'none';require-trusted-types-for 'script';trusted-types default; script-src 'self' ${scripts}; style-src 'self' ${styles};`;
	const pageOf = (policy: string) =>
		`<!doctype html><html><head><meta http-equiv="content-security-policy" content="${policy}"><style>p{color:red}</style></head><body><p>'sha256-none'</p><script>run(1 < 2)</script></body></html>`;
	const own = [hashOf('run(1 < 2)'), hashOf('p{color:red}')] as const;
	const page = pageOf(policyOf(`${own[0]} ${hashOf('else')}`, `${hashOf('b{}')} ${own[1]}`));

	expect(narrowed(page)).toBe(pageOf(policyOf(...own)));
	expect(policyFaults(narrowed(page))).toEqual([]);
});

test('a page without a policy stays as it is', () => {
	expect(narrowed('<p>It rains.</p>')).toBe('<p>It rains.</p>');
});
