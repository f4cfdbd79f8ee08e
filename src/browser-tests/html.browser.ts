import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { htmlFaults } from './html-faults.ts';
import { builtPages, dist } from './site.ts';

const pages = (await builtPages()).filter((page) => page !== 'book/');
const html = new Map(
	await Promise.all(
		[...pages.map((page) => `${page}index.html`), '404.html'].map(
			async (file) => [file, await readFile(join(dist, file), 'utf8')] as const,
		),
	),
);

/** One TCP round trip: ten segments of 1,460 bytes. */
const roundTrip = 14_600;

/** Lists of everything grow with the book; they are looked things up in, not read. */
const lists = ['sources', 'search', 'glossary', 'questions-answered', 'guide'].map(
	(name) => `${name}/index.html`,
);

describe.each([...html.keys()])('%s', (file) => {
	const text = html.get(file) ?? '';

	test('is valid HTML', async () => {
		expect(await htmlFaults(text)).toEqual([]);
	});

	test('arrives in one round trip and asks for nothing that blocks drawing', () => {
		if (!lists.includes(file))
			expect(brotliCompressSync(text).length).toBeLessThanOrEqual(roundTrip);
		expect(text).not.toMatch(/<link[^>]+rel="stylesheet"/);
		expect(text).not.toMatch(
			/<script(?![^>]*(?:type="module"|type="application\/|async|defer))[^>]*\ssrc=/,
		);
	});

	test('has links and anchors that all lead somewhere', () => {
		const dead = [...text.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)]
			.map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
			.filter((href) => !leads(file, href));
		expect(dead).toEqual([]);
	});
});

test('titles and descriptions are unique', () => {
	for (const pattern of [/<title>([^<]*)<\/title>/, /<meta name="description" content="([^"]*)"/]) {
		const found = [...html].map(([, text]) => pattern.exec(text)?.[1] ?? '');
		const doubles = found.filter((value, index) => found.indexOf(value) !== index);
		expect(doubles).toEqual([]);
	}
});

/** Whether a link of a page leads to a built file and, with a fragment, to an id in it. */
function leads(from: string, href: string): boolean {
	if (/^https?:\/\/(?!localhost)/.test(href) || href.startsWith('mailto:')) return true;
	const { pathname, hash } = new URL(href, `http://site/${from.replace(/index\.html$/, '')}`);
	const target = pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
	const text = html.get(target);
	if (text === undefined)
		return /\.(?:json|svg|txt|xml|pdf)$/.test(target) || target === 'book/index.html';
	// The guide reads its answers from the fragment.
	if (!hash || target.startsWith('guide/') || /[=&]/.test(hash)) return true;
	return text.includes(`id="${decodeURIComponent(hash.slice(1))}"`);
}
