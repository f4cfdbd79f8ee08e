import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { deadAddresses } from '../gates/addresses.ts';
import { readBuiltSite } from '../gates/built-site.ts';
import { htmlFaults } from '../gates/html.ts';
import { policyFaults } from '../gates/policy.ts';
import { blockingFaults, weightFaults } from '../gates/weight.ts';
import { dist } from './site.ts';

const site = await readBuiltSite(dist);
/** Frames show pages again and have tests of their own; so has the whole book on one page. */
const pages = [...site.pages].filter(([file]) => !/^(?:embed|book)\//.test(file));

/** Lists of everything grow with the book, and the guide is a program: neither is read as a page is. */
const unlimited = /^(?:sources|trials|search|glossary|guide(?:\/compare)?)\/index/;

describe.each(pages)('%s', (file, text) => {
	test('is valid HTML', async () => {
		expect(await htmlFaults(text)).toEqual([]);
	});

	test('arrives in one round trip and asks for nothing that blocks drawing', () => {
		if (!unlimited.test(file)) expect(weightFaults(text)).toEqual([]);
		expect(blockingFaults(text)).toEqual([]);
	});
});

describe.each([...site.pages])('%s', (file, text) => {
	test('has links and anchors that all lead somewhere', () => {
		expect(deadAddresses(file, site)).toEqual([]);
	});

	test('lets nothing run or draw but what its policy names', () => {
		expect(policyFaults(text)).toEqual([]);
	});
});

test('titles and descriptions are unique', () => {
	for (const pattern of [/<title>([^<]*)<\/title>/, /<meta name="description" content="([^"]*)"/]) {
		const found = pages.map(([, text]) => pattern.exec(text)?.[1] ?? '');
		const doubles = found.filter((value, index) => found.indexOf(value) !== index);
		expect(doubles).toEqual([]);
	}
});

test('a first visit brings at most 70 kB of fonts, which hold every character of the book', async () => {
	const files = [...site.files].filter((file) => file.startsWith('_astro/fonts/'));
	const fonts = await Promise.all(files.map((file) => readFile(join(dist, file))));
	expect(fonts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(70_000);
	const signs = new Set<string>();
	for (const [, html] of pages)
		visit(fromHtml(html), 'text', ({ value }, _, parent) => {
			if (!(parent?.type === 'element' && /^(?:script|style)$/.test(parent.tagName)))
				for (const sign of value.replace(/\s/g, '')) signs.add(sign);
		});
	expect(signs.size).toBeGreaterThan(80);
	for (const bytes of fonts) {
		const font = create(bytes) as Font;
		// The published fonts have few raised signs; their fallback draws the others.
		const missing = [...signs].filter(
			(sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) && !/[⁰-⁻]/.test(sign),
		);
		expect(missing).toEqual([]);
	}
});
