import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { realModel as model } from '../tests/fixtures/real-book.ts';
import { toPlain } from '../engine/guide/answers.ts';
import { readLink } from '../engine/record/link.ts';
import { fileLinks } from './file-links.ts';
import { marginNotes } from './margin-notes.ts';
import { sections } from './sections.ts';
import { unbroken } from './unbroken.ts';

const processor = unified({
	gfm: false,
	smartypants: false,
	remarkPlugins: [remarkGfm, [fileLinks, { base: '/book' }]],
	rehypePlugins: [marginNotes, rehypeHeadingIds, sections, unbroken],
});

async function html(markdown: string): Promise<string> {
	const renderer = await processor.createRenderer({ syntaxHighlight: false } as never);
	const { code } = await renderer.render(markdown, {
		fileURL: new URL('file:///project/content/principle/umbrella.mdx'),
	} as never);
	return code;
}

test('a link to a file becomes an address below the base', async () => {
	expect(await html('[canary](../practices/canary-release.mdx#what-it-costs)')).toContain(
		'href="/book/practices/canary-release/#what-it-costs"',
	);
});

test('a link to the guide opens it, a part of it, or answers as the guide writes them', async () => {
	const to = async (link: string) => /href="([^"]*)"/.exec(await html(`[it](${link})`))?.[1];
	expect(await to('../questions/')).toBe('/book/guide/');
	expect(await to('../questions/#compare')).toBe('/book/guide/compare/');
	expect(await to('../questions/#worksheet')).toBe('/book/guide/#worksheet');
	const opened = (await to('../questions/#undo=weeks&duties=audited,promise')) ?? '';
	expect(opened).toMatch(/^\/book\/guide\/#v=/);
	const { answers, ignored } = readLink(model, opened.replaceAll('&#x26;', '&'));
	expect(ignored).toEqual([]);
	expect(toPlain(model, answers)).toEqual({ undo: 'weeks', duties: ['audited', 'promise'] });
	await expect(html('[it](../questions/#compere)')).rejects.toThrow(/no part/);
});

test('a link to a file that is none of ours stops the build with its place', async () => {
	await expect(html('See\n\n[this](../README.md)')).rejects.toThrow(/leads to no file of the book/);
});

test('a footnote stands beside its first reference, and each links to the other', async () => {
	const page = await html(
		'Rain.[^kohavi-2013] More rain.[^kohavi-2013]\n\n[^kohavi-2013]: Measured, 2013.',
	);

	expect(page).toContain(
		'<a id="ref-kohavi-2013" href="#note-kohavi-2013" aria-label="Note 1">1</a>',
	);
	expect(page).toContain('href="#ref-kohavi-2013" aria-label="Back to reference 1"');
	expect(page.match(/id="note-kohavi-2013"/g)).toHaveLength(1);
	expect(page.match(/href="#note-kohavi-2013"/g)).toHaveLength(2);
	expect(page).not.toContain('data-footnotes');
});

test('footnotes that follow each other stand behind all of their references', async () => {
	const page = await html('Rain.[^note-a] [^note-b] More.\n\n[^note-a]: A.\n\n[^note-b]: B.');

	expect(page).toMatch(
		/Rain\.<sup.*<\/sup> <sup.*<\/sup><span.*A\.<\/span><span.*B\.<\/span> More/s,
	);
});

test('a footnote inside a table stands after the table', async () => {
	const page = await html('| a | b |\n| - | - |\n| rain[^note-wet] | sun |\n\n[^note-wet]: Wet.');

	expect(page).toMatch(/<\/table>.*<p class="note" id="note-note-wet"/s);
});

test('each second-level heading begins a section and has a link to itself beside it', async () => {
	const page = await html('Before.\n\n## Is it raining?\n\nLook.\n\n## Go\n');

	expect(page).toContain('<section data-section="is-it-raining">');
	expect(page.match(/<\/section>/g)).toHaveLength(2);
	expect(page).toContain('aria-label="Link to “Is it raining?”"');
	expect(page.indexOf('Before.')).toBeLessThan(page.indexOf('<section'));
});

test('a table scrolls in a frame of its own; under an empty corner, which is no heading, rows have theirs', async () => {
	const page = await html('| | b |\n| - | - |\n| x | y |');

	expect(page).toContain('<div class="table" tabindex="0" role="group"');
	expect(page).toContain('<td></td>');
	expect(page).toContain('<th scope="col">b</th>');
	expect(page).toContain('<th scope="row">x</th>');
});

test('a table in a list scrolls in a frame of its own too', async () => {
	const page = await html('1. Ask:\n\n   | a | b |\n   | - | - |\n   | x | y |');

	expect(page).toMatch(/<li>\s*<p>Ask:<\/p>\s*<div class="table"/);
});

test('code that scrolls can be reached by keyboard, also inside a list', async () => {
	const page = await html('```text\na\n```\n\n- b\n\n  ```text\n  c\n  ```');

	expect(page.match(/<pre tabindex="0" data-pagefind-ignore="">/g)).toHaveLength(2);
});

test('a number and its per cent sign stay on one line', async () => {
	expect(await html('From 1 % to 100 %.')).toContain('From 1\u00a0% to 100\u00a0%.');
});
